import type { TargetVariable } from '../../model/target.ts'
import type { RegistryArgument, RegistryInput, RegistryRemote } from './schema.ts'

/** A server's environment variables. What is public about a value becomes its placeholder. */
export function environmentVariables(inputs: readonly RegistryInput[]): TargetVariable[] {
  return inputs.flatMap((input) => {
    if (!input.name) return []
    const placeholder = input.isSecret ? undefined : (input.value ?? input.default ?? input.choices?.[0])
    return [
      {
        ...variable(input, input.name, 'env'),
        ...(placeholder !== undefined && !/\{\w+\}/.test(placeholder) && { placeholder }),
      },
    ]
  })
}

/** A remote's headers: names only, since nothing but the user's own values is ever sent. */
export function headerVariables(inputs: readonly RegistryInput[]): TargetVariable[] {
  return inputs.flatMap((input) => (input.name ? [variable(input, input.name, 'header')] : []))
}

/** A remote's address with public defaults filled in, and the variables that stay in it. */
export function remoteAddress(remote: RegistryRemote): { locator: string; variables: TargetVariable[] } {
  const variables: TargetVariable[] = []
  const locator = remote.url.replaceAll(/\{([\w.-]+)\}/g, (whole, name: string) => {
    const input = remote.variables?.[name] ?? {}
    const known = input.isSecret ? undefined : (input.value ?? input.default)
    if (known !== undefined && known !== '') return encodeURIComponent(known)
    variables.push({ name, in: 'url', required: true, secret: input.isSecret ?? false })
    return whole
  })
  return {
    locator,
    variables: variables.filter((each, at) => variables.findIndex(({ name }) => name === each.name) === at),
  }
}

/** A package's arguments. What must be given stands as `{NAME}`; what may be given is left out. */
export function packageArguments(inputs: readonly RegistryArgument[]): {
  args: string[]
  variables: TargetVariable[]
} {
  const args: string[] = []
  const variables: TargetVariable[] = []
  for (const input of inputs) {
    const named = input.type === 'named' || input.name?.startsWith('-') === true
    const value = argumentValue(input, variables)
    if (value === undefined && !(named && input.isRequired)) continue
    if (named && input.name) args.push(input.name)
    if (value !== undefined) args.push(value)
  }
  return { args, variables }
}

function argumentValue(input: RegistryArgument, variables: TargetVariable[]): string | undefined {
  const known = input.isSecret ? undefined : (input.value ?? input.default)
  if (known !== undefined && !/\{\w+\}/.test(known)) return known
  const hint = input.valueHint ?? (input.type === 'positional' ? input.name : undefined) ?? input.value
  if (!input.isRequired || (hint === undefined && input.type === 'named')) return undefined
  const name = (hint ?? input.name ?? 'ARGUMENT')
    .replaceAll(/\W+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toUpperCase()
  variables.push({ name, in: 'argument', required: true, secret: input.isSecret ?? false })
  return `{${name}}`
}

function variable(input: RegistryInput, name: string, place: 'env' | 'header'): TargetVariable {
  return {
    name,
    in: place,
    required: input.isRequired ?? false,
    secret: input.isSecret ?? place === 'header',
  }
}
