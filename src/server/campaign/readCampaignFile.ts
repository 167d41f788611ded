import { readFileSync } from 'node:fs'
import type * as z from 'zod/mini'
import { Campaign } from '../../contract/campaign.ts'
import { cprRefusal } from '../../contract/text.ts'
import { ConfigProblem } from '../configProblem.ts'
import { contradictionsIn } from './contradictionsIn.ts'
import { type Fault, pathOf } from './fault.ts'

/** Reads a campaign file. Whatever is wrong in it is told all at once, each with its place and its mend. */
export function readCampaignFile(file: string): Campaign {
  let text: string
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new ConfigProblem(`${file} cannot be read: ${(error as Error).message}`)
  }
  return campaignFrom(text, file)
}

/** A campaign from the text of its file; `source` names it in what is said about it. */
export function campaignFrom(text: string, source: string): Campaign {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    throw new ConfigProblem(`${source} is not JSON: ${(error as Error).message}`)
  }
  const { data, error } = Campaign.safeParse(raw)
  const faults = data ? contradictionsIn(data) : error.issues.map((issue) => faultOf(issue, raw))
  if (!data || faults.length > 0) {
    const lines = faults.map(({ path, message }) => `  ${path}: ${message}`)
    throw new ConfigProblem(`${source} was not imported:\n${lines.join('\n')}`)
  }
  return data
}

/** Where in the file, and what is wrong there, with what stands there now. */
function faultOf(issue: z.core.$ZodIssue, raw: unknown): Fault {
  const path = pathOf(issue.path)
  const there = issue.path.reduce<unknown>(
    (place, step) => (place as Record<PropertyKey, unknown> | undefined)?.[step],
    raw,
  )
  const mend = mendOf(issue, there)
  return { path, message: mend === cprRefusal ? mend : mend + quoted(there) }
}

function mendOf(issue: z.core.$ZodIssue, there: unknown): string {
  if (issue.code === 'unrecognized_keys') {
    return `nothing is known by the name ${issue.keys.join(', ')}; remove it or correct its spelling`
  }
  if (there === undefined) return `is missing. ${expectedOf(issue)}`
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_format' && issue.format === 'regex') {
    return formats[issue.pattern ?? ''] ?? issue.message
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return 'must be a day written as 2026-10-20'
  }
  return issue.message
}

const expectedOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_type' ? `Put in a value of type ${issue.expected}` : issue.message

const formats: Record<string, string> = {
  '/^[a-z0-9][a-z0-9_-]{0,39}$/':
    'must be an id: small letters a–z, digits, - and _, at most 40 characters, as borgerservice',
}

const quoted = (there: unknown): string =>
  typeof there === 'string' || typeof there === 'number'
    ? ` (it says ${JSON.stringify(there)})`
    : ''
