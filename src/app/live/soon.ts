/**
 * Runs something in a turn of its own: after all that follows from what is happening now, and before
 * long. Not by a timer: those of a hidden page sleep, and what stands above it is to go on.
 */
export function soon(run: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    port1.close()
    run()
  })
  port1.start()
  port2.postMessage(undefined)
}
