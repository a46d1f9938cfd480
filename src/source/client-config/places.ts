import path from 'node:path'

/** The machine, as far as it says where clients keep their files. */
export interface ConfigPlaces {
  home: string
  cwd: string
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
}

/** Where programs with a graphical surface keep the user's settings. */
export function settingsFolder({ home, platform, env }: ConfigPlaces): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support')
  if (platform === 'win32') return env.APPDATA || path.join(home, 'AppData', 'Roaming')
  return env.XDG_CONFIG_HOME || path.join(home, '.config')
}
