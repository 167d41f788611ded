/** Takes a thing out of use; what has been counted on it keeps its name. */
export const retire = <Thing extends { retired?: boolean | undefined }>(thing: Thing): Thing => ({
  ...thing,
  retired: true,
})

/** Brings it back as it was. */
export function bringBack<Thing extends { retired?: boolean | undefined }>(thing: Thing): Thing {
  const { retired: _retired, ...rest } = thing
  return rest as Thing
}
