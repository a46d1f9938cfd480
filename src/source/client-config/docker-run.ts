import { splitOption } from './launch-options.ts'

/** What `docker run …` would start. */
export interface DockerRun {
  image: string
  args: string[]
  /** Variables set by `-e`: values, or undefined where passed on. */
  env: Record<string, string | undefined>
}

const flags = /^(?:-[itd]+|--(?:rm|init|interactive|tty|detach|read-only|no-healthcheck|quiet)(?:=true)?|-q)$/
/** Options with a value that shape the container, not what is started in it. */
const shaping = new Set(
  `-v --volume --mount --tmpfs -p --publish --name --network --net --add-host -w --workdir -u --user --platform --pull
  -l --label -h --hostname -m --memory --cpus --pids-limit --cap-drop --security-opt --ulimit --shm-size --dns
  --log-driver --restart --stop-timeout`.split(/\s+/),
)

/** Reads the arguments after `docker run`; undefined where an option changes what is started or is unknown. */
export function readDockerRun(args: readonly string[]): DockerRun | undefined {
  const env: DockerRun['env'] = {}
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    if (!arg.startsWith('-')) return { image: arg, args: args.slice(index + 1), env }
    if (flags.test(arg)) continue
    const [name, inline] = splitOption(arg)
    const value = inline ?? args[(index += 1)]
    if (value === undefined) return undefined
    if (name === '-e' || name === '--env') addVariable(env, value)
    else if (!shaping.has(name)) return undefined
  }
  return undefined
}

function addVariable(env: DockerRun['env'], setting: string): void {
  const [name = '', ...value] = setting.split('=')
  if (name !== '') env[name] = value.length > 0 ? value.join('=') : undefined
}
