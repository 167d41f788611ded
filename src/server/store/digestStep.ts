/** The schema step by which a campaign's row tells its content from another: src/server/campaign/campaignShelf.ts */
export const digestStep: readonly string[] = [
  // SHA-256 of the definition, as hex. Of one that was last saved by an older version there is none.
  `ALTER TABLE campaign ADD COLUMN digest TEXT`,
]
