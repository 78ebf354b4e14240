/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 uses it. */
export type JsonSchema = Record<string, unknown>

/** One parameter of an operation. */
export type Parameter = {
  name: string
  in: "path" | "query" | "header"
  required: boolean
  description?: string
  schema: JsonSchema
  style?: "form" | "deepObject"
  explode?: boolean
  example?: unknown
}

export type MediaType = { schema?: JsonSchema; example?: unknown }

export type Response = {
  description: string
  headers?: Record<string, { description: string; schema: JsonSchema }>
  content?: Record<string, MediaType>
}

export type Operation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  security: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: { required: boolean; content: Record<string, MediaType> }
  responses: Record<string, Response>
  "x-codeSamples": { lang: string; label: string; source: string }[]
  /** A route of Medusa's core that this package documents and does not own. */
  "x-medusa-core"?: true
}

/** The parts of an OpenAPI 3.1 document that this package writes. */
export type OpenApiDocument = {
  openapi: "3.1.0"
  info: {
    title: string
    version: string
    description: string
    license: { name: string; identifier: string }
  }
  servers: { url: string; description: string }[]
  tags: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, JsonSchema>
    securitySchemes: Record<string, JsonSchema>
  }
}
