/** Names that only this machine can reach. */
export const isLoopback = (address: string): boolean =>
  ['localhost', '::1', '::ffff:127.0.0.1'].includes(address) || /^127(\.\d{1,3}){3}$/.test(address)
