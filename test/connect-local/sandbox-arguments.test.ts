import { describe, expect, test } from 'vitest'
import { insideRooms } from '../../src/connect/local/rooms.ts'
import { bwrap } from '../../src/connect/local/sandbox/bwrap.ts'
import { docker, endContainer } from '../../src/connect/local/sandbox/docker.ts'
import { limitedProcess } from '../../src/connect/local/sandbox/process.ts'
import type { Confined, Limits } from '../../src/connect/local/sandbox/sandbox.ts'

const limits: Limits = { memoryBytes: 1000, processes: 9, cpuSeconds: 5, fileBytes: 700, openFiles: 30 }
const confined: Confined = {
  words: ['node', '/opt/placard/package/server.js', '--shelf', 'a b'],
  rooms: insideRooms,
  mounts: [{ host: '/home/ann/cache/shop', inside: '/opt/placard/package' }],
  folders: ['/home/ann/books'],
  network: false,
}

/** Is `part` somewhere in `whole`, in one piece? */
function holds(whole: readonly string[], part: readonly string[]): boolean {
  return whole.some((_, at) => part.every((word, n) => whole[at + n] === word))
}

describe('bubblewrap’s arguments', () => {
  const user = bwrap('/usr/bin/bwrap', confined, { limits, asRoot: false, sizes: true })
  const root = bwrap('/usr/bin/bwrap', confined, { limits, asRoot: true, sizes: false })

  test.each([
    [
      [
        '--die-with-parent',
        '--new-session',
        '--unshare-pid',
        '--unshare-ipc',
        '--unshare-uts',
        '--unshare-net',
      ],
    ],
    [['--ro-bind-try', '/usr', '/usr']],
    [['--perms', '1777', '--tmpfs', '/tmp']],
    [['--perms', '0777', '--dir', '/tmp/placard/home']],
    [['--ro-bind', '/home/ann/cache/shop', '/opt/placard/package']],
    [['--perms', '0755', '--dir', '/home/ann/books']],
    [['--remount-ro', '/dev', '--remount-ro', '/', '--chdir', '/tmp/placard/work', '--']],
    [['prlimit', '--data=1000', '--cpu=5', '--fsize=700', '--nofile=30', '--core=0', '--nproc=9', '--']],
  ])('hold %j for every user', (part) => {
    expect([holds(user, part), holds(root, part)]).toEqual([true, true])
  })

  test('end with the command, word for word', () => {
    expect(user.slice(-4)).toEqual(confined.words)
    expect(root.slice(-4)).toEqual(confined.words)
  })

  test('bound the writable folders where bubblewrap can', () => {
    expect(holds(user, ['--size', '268435456', '--perms', '1777', '--tmpfs', '/tmp'])).toBe(true)
    expect(root).not.toContain('--size')
  })

  test('have no writable folder of the machine', () => {
    expect(user.filter((word) => word.startsWith('--bind') || word.startsWith('--dev-bind'))).toEqual([])
  })

  test('make a user namespace for a user, and for root after the fall to nobody', () => {
    expect(holds(user, ['--unshare-user', '--uid', '65534', '--gid', '65534'])).toBe(true)
    expect(user).not.toContain('setpriv')
    expect(root).not.toContain('--unshare-user')
    const fall = root.slice(root.indexOf('setpriv'), root.indexOf('prlimit'))
    const nobody = 'setpriv --reuid=65534 --regid=65534 --clear-groups --bounding-set=-all --inh-caps=-all'
    expect(fall.join(' ')).toBe(`${nobody} --no-new-privs -- unshare --user --map-current-user --`)
  })

  test('leave the network, and what resolves names, to an entry that asks for it', () => {
    const open = bwrap('bwrap', { ...confined, network: true }, { limits, asRoot: false, sizes: true })
    expect([
      open.includes('--unshare-net'),
      holds(open, ['--ro-bind-try', '/etc/hosts', '/etc/hosts']),
    ]).toEqual([false, true])
    expect([user.includes('--unshare-net'), user.includes('/etc/hosts')]).toEqual([true, false])
  })
})

describe('the arguments of docker and podman', () => {
  const options = {
    limits,
    image: 'node:22-slim',
    container: 'placard-1',
    variables: ['SHOP_KEY'],
    settings: { LANG: 'C' },
  }
  const words = docker('podman', confined, options)

  test('are all that a container gets', () => {
    const room = 'rw,nosuid,nodev,mode=1777,size=700'
    const lines = [
      'podman run --rm --interactive --name placard-1 --log-driver none',
      '--hostname placard-sandbox --network none --read-only --user 65534:65534',
      '--cap-drop ALL --security-opt no-new-privileges --pids-limit 9 --cpus 1',
      '--memory 1000 --memory-swap 1000',
      '--ulimit cpu=5 --ulimit fsize=700 --ulimit nofile=30 --ulimit core=0',
      `--tmpfs /tmp:${room} --tmpfs /tmp/placard/home:${room} --tmpfs /tmp/placard/work:${room}`,
      `--tmpfs /tmp/placard/tmp:${room} --tmpfs /tmp/placard/dir:${room} --tmpfs /home/ann/books:${room}`,
      '--volume /home/ann/cache/shop:/opt/placard/package:ro --workdir /tmp/placard/work',
      '--env LANG=C --env SHOP_KEY node:22-slim',
    ]
    expect(words).toEqual([...lines.join(' ').split(' '), ...confined.words])
  })

  test('hand a variable over by name: its value is in no process list', () => {
    expect(words.filter((word) => word.startsWith('SHOP_KEY'))).toEqual(['SHOP_KEY'])
  })

  test('leave the network to an entry that asks for it', () => {
    expect(holds(docker('docker', { ...confined, network: true }, options), ['--network', 'bridge'])).toBe(
      true,
    )
  })

  test('end a container by its name', () => {
    expect(endContainer('docker', 'placard-1')).toEqual(['docker', 'kill', 'placard-1'])
  })
})

describe('the arguments of a plain process', () => {
  const part = { words: ['node', 'server.js'] }

  test('hold limits and an end with the parent, where the machine has the means', () => {
    const words = limitedProcess(part, { limits, tools: { prlimit: true, setpriv: true } })
    expect(words.join(' ')).toBe(
      'prlimit --data=1000 --cpu=5 --fsize=700 --nofile=30 --core=0 -- setpriv --pdeathsig KILL -- node server.js',
    )
  })

  test('are the command alone where it has not', () => {
    expect(limitedProcess(part, { limits, tools: { prlimit: false, setpriv: false } })).toEqual(part.words)
  })
})
