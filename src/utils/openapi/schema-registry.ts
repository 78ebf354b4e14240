import { z } from "@medusajs/framework/zod"
import type { JsonSchema } from "./types"

/** Whether a schema describes what a client sends or what it receives. */
export type Direction = "input" | "output"

export type SchemaRegistry = {
  /** Schemas that others refer to, by name. */
  schemas: Record<string, JsonSchema>
  /** Turns a validator into a JSON Schema; `name` is used when it refers to itself. */
  convert: (schema: z.ZodType, direction: Direction, name: string) => JsonSchema
}

/** Formats that say as much as the pattern zod writes beside them. */
const SELF_EXPLAINING_FORMATS = ["email", "date", "date-time", "uuid"]

/**
 * Turns zod schemas into JSON Schemas and collects the parts that are referred to.
 *
 * @param strict refuse fields of an answer that its schema does not name: for
 *   tests. Clients are promised no such thing, so that fields can be added.
 */
export function createSchemaRegistry(strict = false): SchemaRegistry {
  const schemas: Record<string, JsonSchema> = {}

  const keep = (name: string, schema: JsonSchema): string => {
    const text = JSON.stringify(schema)
    for (let count = 1; ; count++) {
      const candidate = count === 1 ? name : `${name}${count}`
      schemas[candidate] ??= schema
      if (JSON.stringify(schemas[candidate]) === text) {
        return candidate
      }
    }
  }

  const convert: SchemaRegistry["convert"] = (schema, direction, name) => {
    const {
      $schema: _,
      $defs = {},
      ...root
    } = z.toJSONSchema(schema, {
      target: "draft-2020-12",
      io: direction,
      unrepresentable: "any",
      override: (context) => refine(context, strict),
    }) as JsonSchema & { $defs?: Record<string, JsonSchema> }

    const names = new Map<string, string>()
    for (const [key, part] of Object.entries($defs)) {
      const isNamed = part.id !== undefined
      names.set(
        `#/$defs/${key}`,
        isNamed ? String(part.id) : `${name}${names.size + 1}`
      )
    }
    if (JSON.stringify(root).includes('"$ref":"#"')) {
      names.set("#", name)
    }
    const moved = (part: JsonSchema) => pointTo(part, names)
    for (const [key, { id: _id, ...part }] of Object.entries($defs)) {
      keep(names.get(`#/$defs/${key}`) as string, moved(part))
    }
    const { id, ...rest } = moved(root)
    const ownName = names.get("#") ?? (id as string | undefined)
    return ownName
      ? { $ref: `#/components/schemas/${keep(ownName, rest)}` }
      : rest
  }

  return { schemas, convert }
}

type OverrideContext = {
  zodSchema: z.core.$ZodTypes
  jsonSchema: z.core.JSONSchema.BaseSchema
}

/** What zod cannot say in JSON Schema, or says in too many words. */
function refine(
  { zodSchema, jsonSchema }: OverrideContext,
  strict: boolean
): void {
  const { type } = zodSchema._zod.def
  if (type === "date") {
    Object.assign(jsonSchema, { type: "string", format: "date-time" })
  } else if (type === "bigint") {
    jsonSchema.type = "integer"
  } else if (type === "object" && !strict && !isDeclaredStrict(zodSchema)) {
    // In answers zod closes every object; clients must expect more fields.
    delete jsonSchema.additionalProperties
  }
  if (SELF_EXPLAINING_FORMATS.includes(String(jsonSchema.format))) {
    delete jsonSchema.pattern
  }
}

function isDeclaredStrict(schema: z.core.$ZodTypes): boolean {
  const { def } = schema._zod
  return def.type === "object" && def.catchall?._zod.def.type === "never"
}

/** The same schema with its references renamed to components. */
function pointTo(schema: JsonSchema, names: Map<string, string>): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "$ref" && names.has(value)
      ? `#/components/schemas/${names.get(value)}`
      : value
  )
}
