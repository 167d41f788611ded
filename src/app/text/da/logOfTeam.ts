type Facts = { who: string; name: string; screen: string }

/** What leads do beside invites and devices, in the log. */
export const logOfTeam = {
  remark_made: ({ who, name }: Facts) => `${who} skrev en bemærkning i tællingen ${name}`,
  remark_changed: ({ who, name }: Facts) => `${who} rettede en bemærkning i tællingen ${name}`,
  remark_removed: ({ who, name }: Facts) => `${who} fjernede en bemærkning i tællingen ${name}`,
  screen_paired: ({ who, name, screen }: Facts) =>
    `${who} lod skærmen ${screen} vise tællingen ${name}`,
  screen_ended: ({ who, screen }: Facts) => `${who} koblede skærmen ${screen} fra`,
}
