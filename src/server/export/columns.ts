/** What kind of thing stands in a column: a spreadsheet shows and sorts each in its own way. */
export type ColumnKind = 'text' | 'number' | 'day' | 'halfHour'

export type Column = { kind: ColumnKind; width: number; means: string }

const text = (width: number, means: string): Column => ({ kind: 'text', width, means })

/**
 * Every column that a file can have, by its name. The files are for Danish spreadsheets and say the
 * same whoever fetches them, so names and meanings do not follow the reader's language.
 */
export const columns = {
  uge: text(10, 'Ugen efter ISO 8601, fx 2026-W43'),
  fra: { kind: 'day', width: 11, means: 'Ugens mandag' },
  til: { kind: 'day', width: 11, means: 'Ugens søndag' },
  dag: { kind: 'day', width: 11, means: 'Dagen; flere dage med + imellem vises kun samlet' },
  ugedag: text(8, 'Ugedagen'),
  tid: text(14, 'Den halve time, eller den del af dagen, der blev skrevet ind bagefter'),
  starttid_utc: { kind: 'halfHour', width: 17, means: 'Hvornår den halve time begynder, i UTC' },
  forvaltning: text(26, 'Forvaltningen'),
  enhed_id: text(18, 'Enhedens id; flere med + imellem vises kun samlet'),
  enhed: text(30, 'Enheden, eller de enheder, der vises samlet'),
  opgaveområde_id: text(18, 'Opgaveområdets id; tom, hvor flere vises samlet'),
  opgaveområde: text(32, 'Opgaveområdet, som tovholderen har sat det op'),
  kle: text(14, 'KLE-nummeret, hvor der er et'),
  kanal_id: text(14, 'Kanalens id'),
  kanal: text(18, 'Kanalen'),
  retning: text(12, 'Indgående eller udgående'),
  henvendelsestype_id: text(18, 'Henvendelsestypens id; tom, hvor ingen er valgt'),
  henvendelsestype: text(24, 'Henvendelsestypen'),
  modpart: text(18, 'Borger, virksomhed eller samarbejdspartner; tom, hvor ingen er valgt'),
  mærker: text(26, 'Fejlhenvendelse og tællingens egne mærker'),
  efterregistreret: text(15, 'Om henvendelsen blev skrevet ind bagefter'),
  uden_dage: text(24, 'Dage i en uge, der er i gang, som ikke er med endnu'),
  enhedernes_ugetal: text(36, 'Hvad hver af flere enheder har i alt, når ugen er slut'),
  antal: { kind: 'number', width: 10, means: 'Hvor mange henvendelser der er talt' },
  rettelser: {
    kind: 'number',
    width: 10,
    means:
      'Hvad teamledere og tovholdere har rettet, med fortegn; er ikke lagt til antal. En rettelse gælder en hel dag',
  },
} as const satisfies Record<string, Column>

export type ColumnName = keyof typeof columns
