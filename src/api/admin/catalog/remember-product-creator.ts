import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { rememberProductCreatorWorkflow } from "../../../workflows/catalog"

type Created = { id: string }
/** What Medusa's routes that create products answer. */
type Answer = { product?: Created; created?: Created[] } | undefined

/**
 * Notes who created products, between Medusa's creating them and its answer: the
 * event of a new product does not say who made it, and a workflow hook can be
 * taken once only, which is the host's to do.
 */
export function rememberProductCreator(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const { actor_type, actor_id } = req.auth_context
  if (actor_type === "user") {
    const send = res.json.bind(res)
    res.json = (body: unknown) => {
      void remember(req, actor_id, body as Answer).then(() => send(body))
      return res
    }
  }
  next()
}

/** Never fails: the products are there, whoever made them. */
async function remember(
  req: AuthenticatedMedusaRequest,
  userId: string,
  answer: Answer
): Promise<void> {
  const created = answer?.created ?? (answer?.product ? [answer.product] : [])
  if (!created.length) {
    return
  }
  try {
    await rememberProductCreatorWorkflow(req.scope).run({
      input: { user_id: userId, product_ids: created.map(({ id }) => id) },
    })
  } catch (error) {
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error("Who created a product could not be noted", error as Error)
  }
}

export const productCreators: MiddlewareRoute[] = [
  "/admin/products",
  "/admin/products/batch",
].map((matcher) => ({
  matcher,
  methods: ["POST"],
  middlewares: [rememberProductCreator],
}))
