import * as z from 'zod/mini'

// Under the strict content security policy zod must not try `new Function`. It looks when a
// schema is made, so this has to run first: every file of the contract imports this one.
z.config({ jitless: true })

/** A catalogue id: short, readable, never reused. It stands in files, in the store and in exports. */
const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,39}$/))

export const MunicipalityId = slug.brand<'MunicipalityId'>()
export const CampaignId = slug.brand<'CampaignId'>()
export const DepartmentId = slug.brand<'DepartmentId'>()
export const UnitId = slug.brand<'UnitId'>()
export const TaskAreaId = slug.brand<'TaskAreaId'>()
export const ChannelId = slug.brand<'ChannelId'>()
export const ContactTypeId = slug.brand<'ContactTypeId'>()
/** A mark on a contact: `misdirected`, or one of the campaign's own parameters. */
export const MarkId = slug.brand<'MarkId'>()

/** What the server draws, in so many characters of Crockford's base 32: five bits each. */
export const drawn = (length: number) =>
  z.string().check(z.length(length), z.regex(/^[0-9A-HJKMNP-TV-Z]+$/))

/** 60 bits, drawn at enrolment. */
export const DeviceId = drawn(12).brand<'DeviceId'>()
export const AccountId = drawn(12).brand<'AccountId'>()

/** Lower case, so that the id a receipt names is letter for letter the id that was sent. */
export const EntryId = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/))
  .brand<'EntryId'>()

/** Names one installation's store. An app delivers only to the store it enrolled with. */
export const StoreId = drawn(16).brand<'StoreId'>()

export type MunicipalityId = z.infer<typeof MunicipalityId>
export type CampaignId = z.infer<typeof CampaignId>
export type DepartmentId = z.infer<typeof DepartmentId>
export type UnitId = z.infer<typeof UnitId>
export type TaskAreaId = z.infer<typeof TaskAreaId>
export type ChannelId = z.infer<typeof ChannelId>
export type ContactTypeId = z.infer<typeof ContactTypeId>
export type MarkId = z.infer<typeof MarkId>
export type DeviceId = z.infer<typeof DeviceId>
export type AccountId = z.infer<typeof AccountId>
export type EntryId = z.infer<typeof EntryId>
export type StoreId = z.infer<typeof StoreId>
