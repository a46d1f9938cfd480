import type { Rooms } from './rooms.ts'

/** `{NAME}` of each variable that belongs into the arguments becomes its value. */
export function withValues(args: readonly string[], values: Readonly<Record<string, string>>): string[] {
  return args.map((arg) => arg.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole))
}

/** `{dir}` becomes an empty folder of the server's own. */
export function withDirectory(args: readonly string[], { dir }: Pick<Rooms, 'dir'>): string[] {
  return args.map((arg) => arg.replaceAll('{dir}', () => dir))
}
