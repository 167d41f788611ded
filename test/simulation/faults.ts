import type { Die } from './die.ts'

/** Every kind of fault, with its rows in the fault catalogue. */
export const faults = {
  request_lost: 'N02',
  request_delayed: 'N04, N21',
  request_hangs: 'N19',
  request_cut: 'N08',
  request_twice_at_once: 'N03',
  request_twice_later: 'N03, N04',
  answer_lost: 'N01',
  answer_delayed: 'N21',
  answer_hangs: 'N19',
  answer_cut: 'N08',
  answer_of_before: 'N25',
  cookie_of_before: 'N25',
  portal_200: 'N09',
  portal_201: 'N09',
  portal_302: 'N10',
  bare_200: 'N11',
  bare_204: 'N11',
  other_api: 'N11',
  proxy_401: 'N16',
  proxy_403: 'N16',
  proxy_413: 'N12',
  server_413: 'N12',
  retry_after_seconds: 'N13',
  retry_after_date: 'N13',
  retry_after_missing: 'N13',
  retry_after_absurd: 'N13',
  proxy_5xx: 'N14',
  server_500: 'N14, S19',
  server_503: 'N14, S13',
  server_400: 'N15',
  proxy_422: 'N15',
  not_found: 'N17',
  unexpected_409: 'N18',
  receipts_fewer: 'N06',
  receipts_foreign: 'N07',
  receipts_of_other_store: 'N07',
  receipts_of_other_protocol: 'N11',
  offline: 'N22, N23',
  core_killed_before_commit: 'S01, S02',
  core_killed_in_commit: 'S01, S02',
  core_killed_after_commit: 'S02',
  process_killed: 'S01',
  store_restored: 'R01, S11',
  store_busy: 'S05',
  store_full: 'S03',
  work_run_again: 'S12',
  poison: 'A17',
  two_cores_at_once: 'S15, N31',
  tab_closed: 'D01',
  tab_frozen: 'D19',
  worker_killed: 'W10',
  power_cut: 'D02',
  no_locks: 'D16, D17, D24',
  lock_holder_died: 'D18',
  quota: 'D04',
  transaction_aborts: 'D12',
  dead_handle: 'D11',
  dead_after_commit: 'D11',
  evicted: 'D06',
  cloned: 'D25',
  cookie_lost: 'D22',
  clock_wrong: 'T04',
  clock_jumps: 'T05',
  other_unit: 'A03, A10',
  campaign_paused: 'A06',
  campaign_closed: 'A04',
  campaign_locked: 'A05',
  area_retired: 'A07',
  revoked_left: 'A01',
  revoked_lost: 'A01, A11',
  revoked_stolen: 'A02',
  newer_minor: 'W12, W13',
  newer_major: 'W13',
  unknown_kind: 'W13',
  malformed: 'A18',
  unknown_item: 'A08',
  undo_first: 'N04, A12',
  undo_twice: 'A12',
  foreign_undo: 'A12',
  lead_decides: 'A03, A12, T04',
  same_id_other_content: 'N05',
} as const

export type Fault = keyof typeof faults

/** Two faults have met when both struck within this time. */
const meetWithinMs = 2 * 60 * 1000

/** The faults of one run: a share of all, so that runs differ in which of them come together. */
export function createFaults(die: Die, nowMs: () => number) {
  const names = Object.keys(faults) as Fault[]
  const share = 0.25 + die.random() * 0.5
  const on = new Set(names.filter(() => die.happens(share)))
  const struck = new Map<Fault, number>()
  const lastMs = new Map<Fault, number>()
  const pairs = new Set<string>()
  let over = false

  const strike = (fault: Fault) => {
    struck.set(fault, (struck.get(fault) ?? 0) + 1)
    for (const [other, ms] of lastMs) {
      if (other !== fault && nowMs() - ms < meetWithinMs)
        pairs.add([fault, other].toSorted().join(' + '))
    }
    lastMs.set(fault, nowMs())
  }
  return {
    struck,
    pairs,
    isOver: () => over,
    isOn: (fault: Fault) => on.has(fault) && !over,
    /** Those of some faults that this run has. */
    among: <Some extends Fault>(some: readonly Some[]): Some[] =>
      over ? [] : some.filter((fault) => on.has(fault)),
    strike,
    /** Whether a fault strikes now; where it does, it is counted. */
    strikes(fault: Fault, probability: number): boolean {
      if (over || !on.has(fault) || !die.happens(probability)) return false
      strike(fault)
      return true
    },
    stop() {
      over = true
    },
  }
}
