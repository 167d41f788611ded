/** The browser's own question whether to put the app on the home screen. Only Chromium has it. */
type InstallPrompt = Event & {
  prompt: () => Promise<unknown>
}

let offer: InstallPrompt | undefined
const listeners = new Set<() => void>()

function hold(next: InstallPrompt | undefined): void {
  offer = next
  for (const listener of listeners) listener()
}

/** The question comes before anything is drawn, and is kept until somebody wants to be asked. */
export function watchInstallOffer(
  page: Pick<Window, 'addEventListener'> = globalThis.window,
): void {
  page.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    hold(event as InstallPrompt)
  })
  page.addEventListener('appinstalled', () => hold(undefined))
}

export const installOffer = {
  current: (): InstallPrompt | undefined => offer,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Asks. Whatever is answered, it can be asked only once. */
  async accept(): Promise<void> {
    const asked = offer
    hold(undefined)
    await asked?.prompt()
  },
}
