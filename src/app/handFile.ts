/** The browser's own way of saving: no server is asked, so it works without a network. */
export function handFile(file: { name: string; text: string; type: string }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([file.text], { type: file.type }))
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
