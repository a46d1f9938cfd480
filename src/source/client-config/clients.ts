import path from 'node:path'
import type { Client } from './client.ts'
import { type ConfigPlaces, settingsFolder } from './places.ts'

const inHome =
  (...parts: string[]) =>
  ({ home }: ConfigPlaces): string[] => [path.join(home, ...parts)]
const inSettings = (places: ConfigPlaces, ...parts: string[]): string =>
  path.join(settingsFolder(places), ...parts)

const clineFile = path.join('saoudrizwan.claude-dev', 'settings', 'cline_mcp_settings.json')

/** The clients whose configurations are read, one row each. The first that owns a file by its name has it. */
export const clients: readonly Client[] = [
  {
    id: 'claude-desktop',
    title: 'Claude Desktop',
    userFiles: (places) => [inSettings(places, 'Claude', 'claude_desktop_config.json')],
    projectFiles: [],
    ownsFile: /claude_desktop_config\.json$/,
    members: ['mcpServers'],
  },
  {
    id: 'claude-code',
    title: 'Claude Code',
    userFiles: inHome('.claude.json'),
    projectFiles: ['.mcp.json'],
    ownsFile: /\.claude\.json$|\.mcp\.json$/,
    members: ['mcpServers', 'projects.*.mcpServers'],
  },
  {
    id: 'vscode',
    title: 'VS Code',
    userFiles: (places) => [
      inSettings(places, 'Code', 'User', 'mcp.json'),
      inSettings(places, 'Code - Insiders', 'User', 'mcp.json'),
    ],
    projectFiles: ['.vscode/mcp.json'],
    ownsFile: /(?:\.vscode|User)[\\/](?:mcp|settings)\.json$/,
    members: ['servers', 'mcp.servers', 'mcpServers'],
  },
  {
    id: 'cursor',
    title: 'Cursor',
    userFiles: inHome('.cursor', 'mcp.json'),
    projectFiles: ['.cursor/mcp.json'],
    ownsFile: /\.cursor[\\/]mcp\.json$/,
    members: ['mcpServers'],
  },
  {
    id: 'codex',
    title: 'Codex',
    userFiles: ({ home, env }) => [path.join(env.CODEX_HOME || path.join(home, '.codex'), 'config.toml')],
    projectFiles: ['.codex/config.toml'],
    ownsFile: /\.toml$/,
    members: ['mcp_servers'],
    untypedUrl: 'streamable-http',
  },
  {
    id: 'gemini-cli',
    title: 'Gemini CLI',
    userFiles: inHome('.gemini', 'settings.json'),
    projectFiles: ['.gemini/settings.json'],
    ownsFile: /\.gemini[\\/]settings\.json$/,
    members: ['mcpServers'],
    untypedUrl: 'sse',
  },
  {
    id: 'copilot-cli',
    title: 'Copilot CLI',
    userFiles: ({ home, env }) => [
      path.join(env.COPILOT_HOME || path.join(home, '.copilot'), 'mcp-config.json'),
    ],
    projectFiles: ['.github/mcp.json'],
    ownsFile: /(?:mcp-config|\.github[\\/]mcp)\.json$/,
    members: ['mcpServers'],
  },
  {
    id: 'windsurf',
    title: 'Windsurf',
    userFiles: inHome('.codeium', 'windsurf', 'mcp_config.json'),
    projectFiles: [],
    ownsFile: /mcp_config\.json$/,
    members: ['mcpServers'],
  },
  {
    id: 'cline',
    title: 'Cline',
    userFiles: (places) => [
      inSettings(places, 'Code', 'User', 'globalStorage', clineFile),
      ...inHome('.cline', 'data', 'settings', 'cline_mcp_settings.json')(places),
    ],
    projectFiles: [],
    ownsFile: /cline_mcp_settings\.json$/,
    members: ['mcpServers'],
    untypedUrl: 'sse',
  },
]

/** A file whose name tells no client: any of the known members counts. */
const anyClient: Client = {
  id: 'client-config',
  title: 'MCP client',
  userFiles: () => [],
  projectFiles: [],
  ownsFile: /^/,
  members: ['mcpServers', 'servers', 'mcp.servers', 'mcp_servers'],
}

/** The client that a file of this name belongs to. */
export function clientOf(file: string): Client {
  return clients.find((client) => client.ownsFile.test(file)) ?? anyClient
}
