import { danishDay, halfHour } from './danishTime.ts'
import type { Content, Truth } from './ledger.ts'
import type { Network } from './network.ts'
import type { Template } from './template.ts'
import type { World } from './world.ts'

type Hand = Record<string, unknown> & { id: string }

/** The name of an entry, and the books it stands in. */
const pick = ({ id, campaign, unit, day, time }: Hand) => ({ id, campaign, unit, day, time })

/**
 * Another app at work in the same unit: an older, a newer or a broken one. It writes its entries by
 * hand, and keeps each until a receipt names it.
 */
export function createStranger(
  world: World,
  network: Network,
  template: Template,
  { name, municipality, unit }: { name: string; municipality: string; unit: string },
) {
  const { die, time, ledger, faults, say } = world
  const place = {
    host: `${municipality}.example`,
    jar: new Map<string, string>(),
    badness: 0.2,
    offline: false,
    answers: new Map(),
    cookies: [],
  }
  const fetch = network.fetch(place, name)
  let outbox: Hand[] = []
  let seq = 0
  let sending = false
  let joining = false

  async function post(path: string, said: unknown): Promise<Response | undefined> {
    return fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tael': '1' },
      body: JSON.stringify(said),
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined)
  }

  function newId(): string {
    const ms = Math.floor(time.nowMs() / 1_800_000) * 1_800_000
    const hex = ms.toString(16).padStart(12, '0') + Buffer.from(die.bytes(10)).toString('hex')
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-7$3-8$4-$5')
  }

  const fact = (is: string, id = newId()) => {
    seq += 1
    network.gives(place, seq, id)
    const ms = time.nowMs()
    const where = { campaign: 'autumn', unit, day: danishDay(ms), time: halfHour(ms) }
    return { v: '1.0', id, seq, is, ...where }
  }
  const contact = (changes: Record<string, unknown> = {}, id?: string): Hand => ({
    ...fact('contact', id),
    taskArea: 'moving',
    channel: 'phone',
    direction: die.one(['incoming', 'outgoing']),
    marks: [],
    quantity: 1,
    said: 'count',
    entered: 'at_once',
    ...changes,
  })

  const contentOf = (hand: Hand): Content => ({
    campaign: String(hand['campaign']),
    unit: String(hand['unit']),
    taskArea: String(hand['taskArea']),
    channel: String(hand['channel']),
    direction: String(hand['direction']),
    quantity: Number(hand['quantity']),
    contactType: '',
    marks: '',
    times: [String(hand['time'])],
  })
  const keep = (hand: Hand, more: Partial<Truth> = {}): Hand => {
    outbox.push(hand)
    const { id } = hand
    ledger.note({ id, municipality, by: name, content: contentOf(hand), ...more })
    return hand
  }
  const undoOf = (hand: Hand): Hand => {
    const { id, ...books } = pick(hand)
    return { ...fact('undo'), ...books, undoes: id }
  }

  /** Writes one entry of some kind, or several that belong together. */
  function write(): void {
    if (faults.strikes('newer_minor', 0.3)) keep(contact({ v: '1.9', mood: 'sunny', stars: 5 }))
    if (faults.strikes('newer_major', 0.2)) keep(contact({ v: '7.0' }), { held: 'newer_schema' })
    if (faults.strikes('unknown_kind', 0.2))
      keep(contact({ is: 'visit' }), { held: 'unknown_kind' })
    if (faults.strikes('malformed', 0.3)) {
      const quantity = die.one([0, -1, 1e9, '1', 2 ** 53, null])
      keep(contact({ quantity }), { held: 'malformed' })
    }
    if (faults.strikes('unknown_item', 0.2))
      keep(contact({ channel: 'fax' }), { held: 'unknown_item' })
    if (faults.strikes('undo_first', 0.3)) {
      const hand = contact()
      outbox.push(undoOf(hand))
      ledger.takenBack(
        ledger.note({ id: hand.id, municipality, by: name, content: contentOf(hand) }),
        true,
      )
      time.after(die.upTo(900_000), () => outbox.push(hand))
    }
    if (faults.strikes('undo_twice', 0.3)) {
      const hand = keep(contact())
      outbox.push(undoOf(hand), undoOf(hand))
      ledger.takenBack(ledger.truths.get(hand.id) as Truth, true)
    }
    if (faults.strikes('foreign_undo', 0.3)) undoSomebodyElses()
    if (faults.strikes('same_id_other_content', 0.3)) {
      const hand = keep(contact())
      time.after(die.upTo(900_000), () => {
        if (outbox.some(({ id }) => id === hand.id)) return
        outbox.push({ ...hand, quantity: 9 })
        // Where a backup has forgotten the first, the second is the first to come.
        // Also once faults are over: a restore before that may be what has forgotten it.
        if (!faults.isOn('store_restored') && !faults.struck.has('store_restored')) return
        ledger.truths.get(hand.id)?.contents.push({ ...contentOf(hand), quantity: 9 })
      })
    }
    if (die.happens(0.3)) keep({ ...fact('quiet'), time: 'day', said: 'count' }, { quiet: true })
    if (die.happens(0.5)) keep(contact({ quantity: die.between(1, 999) }))
  }

  function undoSomebodyElses(): void {
    const others = [...ledger.truths.values()].filter(
      (truth) => truth.municipality === municipality && truth.by !== name && !truth.quiet,
    )
    if (others.length === 0) return
    const { id, contents } = die.one(others)
    const { campaign, unit: where, times } = contents[0] as Content
    const when = times[0] ?? ''
    outbox.push(undoOf({ id, campaign, unit: where, day: danishDay(Date.parse(when)), time: when }))
  }

  async function send(): Promise<void> {
    if (sending || outbox.length === 0) return
    sending = true
    const sent = outbox.slice(0, 40)
    const response = await post('/api/v1/entries', { entries: sent })
    sending = false
    if (response?.status === 401) await join()
    if (response?.status !== 201) return
    const said = (await response.json().catch(() => ({}))) as {
      protocol?: string
      store?: string
      receipts?: { id: string }[]
    }
    if (said.protocol !== 'taellevaerk.receipt/1' || said.store !== template.name.store) return
    const named = new Set(said.receipts?.map(({ id }) => id))
    // What was written while this was under way is named by no receipt, whatever one says.
    outbox = outbox.filter((hand) => !sent.includes(hand) || !named.has(hand.id))
  }

  /**
   * One at a time: it tells nobody who it was, so two at once would make two devices of it, and the
   * later answer would have it send the numbers of the one in the name of the other.
   */
  async function join(): Promise<void> {
    if (joining) return
    joining = true
    await post('/api/v1/join', { code: template.doors[municipality]?.codes[unit] })
    joining = false
  }

  return {
    name,
    join,
    isDone: () => outbox.length === 0 && !sending,
    place,
    async act() {
      if (!faults.isOver() && place.jar.size > 0) write()
      if (place.jar.size === 0) await join()
      await send()
      say(`${name} has ${outbox.length} left`)
    },
  }
}
