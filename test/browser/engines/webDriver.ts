/** What W3C WebDriver calls an element, in its answers. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

/**
 * A session of the W3C WebDriver protocol, by the six commands that the core flow takes. Clients from
 * npm bring 10 to 20 MB and none knows WebKitGTK.
 *
 * @throws with the driver's own words where it refuses
 */
export async function openWebDriver(driver: string, capabilities: Record<string, unknown>) {
  async function command<Value>(method: string, path: string, body?: unknown): Promise<Value> {
    const response = await fetch(driver + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const { value } = (await response.json()) as { value: Value }
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }

  const { sessionId } = await command<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: capabilities },
  })
  const session = `/session/${sessionId}`

  return {
    open: (url: string) => command<void>('POST', `${session}/url`, { url }),
    reload: () => command<void>('POST', `${session}/refresh`, {}),
    async press(xpath: string): Promise<void> {
      const element = await command<Record<typeof elementKey, string>>(
        'POST',
        `${session}/element`,
        { using: 'xpath', value: xpath },
      )
      await command('POST', `${session}/element/${element[elementKey]}/click`, {})
    },
    ask: <Answer>(expression: string) =>
      command<Answer>('POST', `${session}/execute/async`, {
        script: `const done = arguments[0]; Promise.resolve(${expression}).then(done)`,
        args: [],
      }),
    close: () => command<void>('DELETE', session),
  }
}
