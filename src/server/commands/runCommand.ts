import { readConfig } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import { complain } from './complain.ts'
import { admit } from './admit.ts'
import { audit } from './audit.ts'
import { backup } from './backup.ts'
import { campaign } from './campaign.ts'
import { demo } from './demo.ts'
import { firstCoordinator } from './firstCoordinator.ts'
import { invite } from './invite.ts'
import { lead } from './lead.ts'
import { devices } from './devices.ts'
import { recount } from './recount.ts'
import { verify } from './verify.ts'
import { restore } from './restore.ts'
import { retention } from './retention.ts'
import { revoke } from './revoke.ts'
import { serve } from './serve.ts'

const commands = {
  serve,
  demo,
  campaign,
  invite,
  lead,
  recount,
  verify,
  retention,
  backup,
  restore,
  admit,
  audit,
  devices,
  revoke,
  'first-coordinator': firstCoordinator,
} as const

/** Runs the command that the first word names, with the settings and words that follow it. */
export async function runCommand([name = 'serve', ...words]: readonly string[]): Promise<void> {
  try {
    const command = commands[name as keyof typeof commands]
    if (!command) {
      throw new ConfigProblem(
        `There is no command "${name}". There are: ${Object.keys(commands).join(', ')}`,
      )
    }
    const { config, positionals, flags } = readConfig(words, process.env)
    await command(config, positionals, flags)
  } catch (error) {
    complain(error)
  }
}
