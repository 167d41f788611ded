type Facts = { who: string; name: string; screen: string; how: string; n: number }

/** What was done with what waited. */
const decided: Record<string, string> = {
  take: 'talte',
  decline: 'afviste',
  reopen: 'lod igen vente',
}
/** How much it was; of small units nothing is noted but that there was something. */
const amount = (n: number) =>
  n === 0 ? 'noget, der ventede' : n === 1 ? '1 registrering' : `${n} registreringer`

/** What leads do beside invites and devices, in the log. */
export const logOfTeam = {
  remark_made: ({ who, name }: Facts) => `${who} skrev en bemærkning i tællingen ${name}`,
  remark_changed: ({ who, name }: Facts) => `${who} rettede en bemærkning i tællingen ${name}`,
  remark_removed: ({ who, name }: Facts) => `${who} fjernede en bemærkning i tællingen ${name}`,
  screen_paired: ({ who, name, screen }: Facts) =>
    `${who} lod skærmen ${screen} vise tællingen ${name}`,
  screen_ended: ({ who, screen }: Facts) => `${who} koblede skærmen ${screen} fra`,
  entries_decided: ({ who, n, how, name }: Facts) =>
    `${who} ${decided[how] ?? 'afgjorde'} ${amount(n)}${name ? ` i tællingen ${name}` : ''}`,
}
