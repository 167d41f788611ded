/** Why there is no picture, in words that somebody can do something about. */
export type CameraTrouble = 'refused' | 'none' | 'busy' | 'failed'

/** Opens the camera at the back where there is one. The browser asks whoever holds the phone. */
export const openCamera = (): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment' } })

const troubles: Record<string, CameraTrouble> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

export const troubleWith = (error: unknown): CameraTrouble =>
  (error instanceof Error && troubles[error.name]) || 'failed'

export const closeCamera = (stream: MediaStream | undefined): void => {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
