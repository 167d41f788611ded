import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own in memory, whose size can be changed; or why there can be none here. */
export function aSmallDisk(bytes: number) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return { whyNot: 'mounting a small disk needs root on Linux' }
  const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-disk-'))
  const mounted = run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', directory)
  if (mounted !== '') {
    rmSync(directory, { recursive: true })
    return { whyNot: `a small disk cannot be mounted: ${mounted}` }
  }
  const used = () => {
    const { blocks, bfree, bsize } = statfsSync(directory)
    return (blocks - bfree) * bsize
  }
  const resize = (size: () => number) => {
    let refused = ''
    for (let tries = 0; tries < 20; tries += 1) {
      refused = run('mount', '-o', `remount,size=${size()}`, directory)
      if (refused === '') return
    }
    throw new Error(`the small disk cannot be resized: ${refused}`)
  }
  return {
    directory,
    /** Leaves so many bytes free, and no more. */
    // Whoever writes meanwhile may need more than what is to be left: then it is measured anew.
    leave: (free: number) => resize(() => used() + free),
    resize: (size: number) => resize(() => size),
    discard() {
      run('umount', '-l', directory)
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function run(command: string, ...words: string[]): string {
  const { status, stderr, error } = spawnSync(command, words, { encoding: 'utf8' })
  return status === 0 ? '' : (error?.message ?? stderr.trim()) || 'no reason given'
}
