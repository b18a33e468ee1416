/** The Model Context Protocol by its official SDK: the tools, independent of how messages are transported. */
import { InputError, type Language } from '@screeningsmodel/core'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js'
import manifest from '../../package.json' with { type: 'json' }
import { toolTexts } from './texts.js'
import type { Tool, ToolContext } from './tool.js'
import { toolsOf } from './tools.js'

/** A server for one connection, or for one request if no connection is kept. */
export function mcpServerOf(context: ToolContext): McpServer {
  const tools = new Map(toolsOf(context).map((tool) => [tool.name, tool]))
  const server = new McpServer(
    { name: 'screeningsmodel', title: 'Screeningsmodellen', version: manifest.version },
    { capabilities: { tools: {} }, instructions: toolTexts.instructions[context.sprog] },
  )
  // `registerTool` requires Zod schemas; those of rulesets are JSON Schema.
  server.server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: [...tools.values()].map(({ call: _, ...told }) => ({ ...told, annotations })),
  }))
  server.server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const tool = tools.get(params.name)
    // Its name is not repeated: it may be anything.
    if (!tool) throw new McpError(ErrorCode.InvalidParams, unknownTool[context.sprog])
    return resultOf(tool, params.arguments ?? {})
  })
  return server
}

/** Tools change and keep nothing, and the same input always gives the same answer. */
const annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
}

const unknownTool: Readonly<Record<Language, string>> = {
  da: 'Der er intet værktøj med det navn. tools/list viser dem, der er.',
  en: 'There is no tool with that name. tools/list shows which there are.',
}

async function resultOf(tool: Tool, given: unknown): Promise<CallToolResult> {
  try {
    const answer = await tool.call(given)
    return {
      content: [{ type: 'text', text: JSON.stringify(answer) }],
      structuredContent: { ...answer },
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {
      isError: true,
      content: [{ type: 'text', text: JSON.stringify({ errors: error.errors }) }],
    }
  }
}
