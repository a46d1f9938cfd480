/** The options of a launcher that are understood. Any other makes its line unreadable. */
export interface Launch {
  flags: readonly string[]
  /** Options whose value names the package. */
  packages: readonly string[]
  /** Options with a value that changes nothing of what is started. */
  ignored: readonly string[]
}

export interface LaunchOptions {
  packages: string[]
  /** From the first word that is no option. */
  words: string[]
}

/** Reads a launcher's own options up to the first plain word or `--`; undefined where one is not understood. */
export function readOptions(args: readonly string[], launch: Launch): LaunchOptions | undefined {
  const packages: string[] = []
  let index = 0
  for (; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    if (arg === '--') {
      index += 1
      break
    }
    if (!arg.startsWith('-')) break
    const [name = '', inline] = splitOption(arg)
    if (launch.flags.includes(name) && inline === undefined) continue
    const value = inline ?? args[(index += 1)]
    if (value === undefined) return undefined
    if (launch.packages.includes(name)) packages.push(value)
    else if (!launch.ignored.includes(name)) return undefined
  }
  const words = args.slice(index)
  return { packages, words: words[0] === '--' ? words.slice(1) : words }
}

/** `--name=value` in its two parts; a value of undefined means that it stands in the next word, if anywhere. */
export function splitOption(arg: string): [name: string, value: string | undefined] {
  const equals = arg.startsWith('--') ? arg.indexOf('=') : -1
  return equals < 0 ? [arg, undefined] : [arg.slice(0, equals), arg.slice(equals + 1)]
}
