import { z } from "@medusajs/framework/zod"
import {
  describeRoute,
  type DescribedRoute,
} from "../../utils/http/describe-route"

const checks = z
  .record(z.string(), z.string())
  .describe('By part: "ok", or what is wrong with it')

export const readyRoutes: DescribedRoute[] = [
  describeRoute({
    method: "GET",
    path: "/ready",
    feature: "shop",
    summary: "Tell whether the shop can take calls",
    description: `For load balancers: database, migrations and, where there is one, Redis. A shop that
is alive and not ready answers 200 on \`/health\` and 503 here, naming what is wrong.`,
    auth: "none",
    responses: {
      200: z.object({ status: z.literal("ready"), checks }),
      503: z.object({ status: z.literal("not_ready"), checks }),
    },
    example: {
      response: {
        status: "ready",
        checks: { database: "ok", migrations: "ok" },
      },
    },
  }),
]
