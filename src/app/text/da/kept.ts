/** What the rescue file is for. */
export const kept = {
  file: 'Kan noget ikke sendes herfra, så gem det i en fil, som din teamleder kan læse ind. Der står intet i den om borgere eller om dig.',
}
