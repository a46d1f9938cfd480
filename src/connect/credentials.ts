/**
 * Secret values for one run, by name. Passed beside targets, never inside them; never stored, logged or printed.
 * Sent only to the server they were given for.
 */
export interface Credentials {
  headers: Readonly<Record<string, string>>
  env: Readonly<Record<string, string>>
}

export const noCredentials: Credentials = { headers: {}, env: {} }
