import type { Campaign } from '../../src/contract/campaign.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import type { Revocation } from '../../src/server/ops/revocations.ts'
import type { House } from './house.ts'
import type { Profile } from './profile.ts'
import { municipalities, theCampaign } from './template.ts'
import type { World } from './world.ts'

/** What people in the office decide while others count. */
export function createDecisions(world: World, house: House) {
  const { die, faults, say, time, ledger } = world
  const retired = new Set<string>()
  const revocations: Revocation[] = []
  /** What has been decided of a device stays decided. */
  const revoked = new Set<string>()

  async function save(municipality: string, status: Campaign['status']): Promise<void> {
    const known = municipalities.find(({ id }) => id === municipality)
    if (!known) return
    const campaign = theCampaign()
    const taskAreas = campaign.taskAreas.map((area) =>
      retired.has(municipality) && area.id === 'passport' ? { ...area, retired: true } : area,
    )
    say(
      `the campaign of ${municipality} is ${status}${retired.has(municipality) ? ', an area retired' : ''}`,
    )
    await time.outside(
      house.store().write((sql) => saveCampaign(sql, known.id, { ...campaign, status, taskAreas })),
    )
    house.door.decide(municipality, status)
  }

  async function revoke(profile: Profile, why: 'left' | 'lost' | 'stolen'): Promise<void> {
    const device = profile.place.jar.get('__Host-tael_d')?.split('.')[0]
    if (!device || revoked.has(device)) return
    // Before anything is waited for: two at once would give two reasons.
    revoked.add(device)
    const rows = await time.outside(
      house
        .store()
        .write((sql) =>
          sql.all(
            'UPDATE device SET revoked = $3 WHERE municipality = $1 AND id = $2 RETURNING id',
            [profile.municipality, device, why],
          ),
        ),
    )
    // What a restored store has forgotten stands in no list in which it could be revoked.
    if (rows.length === 0) {
      revoked.delete(device)
      return
    }
    say(`${profile.name} (${device}) is revoked as ${why}`)
    revocations.push({
      is: 'device',
      municipality: profile.municipality,
      id: device,
      why,
    } as Revocation)
    if (why === 'stolen') house.door.steal(profile.municipality, device)
  }

  /** What no device has any more, as those that were emptied, cannot come again. */
  async function restore(profiles: readonly Profile[]): Promise<void> {
    await house.restore(revocations)
    world.restored()
    for (const [id, truth] of ledger.truths) {
      if (!profiles.some(({ ticks }) => ticks.has(id))) truth.excused = true
    }
  }

  return {
    async act(profiles: readonly Profile[]): Promise<void> {
      if (faults.isOn('store_restored') && die.happens(house.hasBackup() ? 0.1 : 0.6))
        house.backUp()
      if (house.hasBackup() && faults.strikes('store_restored', 0.12)) await restore(profiles)
      const { id } = die.one(municipalities)
      const now = house.door.statusOf(id)
      if (now === 'paused' && die.happens(0.4)) await save(id, 'planned')
      if (now === 'planned') {
        if (faults.strikes('campaign_paused', 0.1)) await save(id, 'paused')
        else if (faults.strikes('campaign_closed', 0.05)) await save(id, 'closed')
        else if (faults.strikes('area_retired', 0.1)) {
          retired.add(id)
          await save(id, 'planned')
        }
      }
      if (now !== 'locked' && faults.strikes('campaign_locked', 0.04)) await save(id, 'locked')
      const profile = die.one(profiles)
      if (faults.strikes('revoked_left', 0.05)) await revoke(profile, 'left')
      if (faults.strikes('revoked_lost', 0.05)) await revoke(profile, 'lost')
      if (faults.strikes('revoked_stolen', 0.05)) await revoke(profile, 'stolen')
    },
  }
}
