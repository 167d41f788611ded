import { execFileSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'

/** Kills every process of the browser on a profile with signal 9, as a crash or a battery would. */
export async function killBrowser(directory: string): Promise<void> {
  for (const pid of processesOn(directory)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      // Children go with their parent, some before it is their turn.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  while (processesOn(directory).length > 0) await setTimeout(50)
}

function processesOn(directory: string): number[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
  return listed
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${directory}`))
    .map((line) => Number.parseInt(line, 10))
}
