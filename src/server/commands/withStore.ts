import type { Config, MunicipalitySetting } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import type { ServerParts } from '../http/parts.ts'
import { openParts } from '../main.ts'

/** Opens the store for one command, beside a server that may be running on it, and closes it after. */
export async function withStore<Result>(
  config: Config,
  work: (parts: ServerParts, municipality: MunicipalitySetting) => Promise<Result>,
): Promise<Result> {
  const municipality = chosen(config)
  const parts = await openParts(config)
  try {
    return await work(parts, municipality)
  } finally {
    await parts.db.close()
  }
}

function chosen({ municipalities, municipality }: Config): MunicipalitySetting {
  const [only, ...others] = municipalities
  if (municipality === undefined && only && others.length === 0) return only
  const found = municipalities.find(({ id }) => id === municipality)
  if (found) return found
  const ids = municipalities.map(({ id }) => id).join(', ')
  throw new ConfigProblem(`Say which municipality it is about: --municipality ID, one of ${ids}`)
}
