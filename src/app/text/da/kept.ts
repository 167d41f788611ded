/** Whether the browser keeps what is stored, and what the rescue file is for. */
export const kept = {
  kept: 'Browseren har lovet at beholde det, der er gemt her.',
  notKept:
    'Browseren har ikke lovet at beholde det, der er gemt her. Mangler telefonen eller pc’en plads, kan den slette det. Det, der er sendt, er i sikkerhed. Læg Tælleværk på startskærmen: så lover de fleste browsere det.',
  unknown:
    'Browseren siger ikke, om den beholder det, der er gemt her. Det, der er sendt, er i sikkerhed.',
  file: 'Kan noget ikke sendes herfra, så gem det i en fil, som din teamleder kan læse ind. Der står intet i den om borgere eller om dig.',
}
