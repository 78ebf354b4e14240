import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { WISHLIST_MODULE } from "../../../../../modules/wishlist/constants"
import type WishlistModuleService from "../../../../../modules/wishlist/service"
import type {
  StoreWishlistListResponse,
  StoreWishlistResponse,
} from "../../../../../types/http/wishlist"
import { resolveOptions } from "../../../../../utils/resolve-options"
import { presentWishlists } from "../../../../../utils/wishlist/present-wishlists"
import {
  customerOwner,
  presentOwnedWishlist,
} from "../../../../../utils/wishlist/respond"
import { readShopperContext } from "../../../../../utils/wishlist/shopper-context"
import { createWishlistWorkflow } from "../../../../../workflows/wishlist"
import type {
  StoreCreateWishlistType,
  StoreGetWishlistsParamsType,
} from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StoreGetWishlistsParamsType>,
  res: MedusaResponse<StoreWishlistListResponse>
) => {
  const query = req.validatedQuery as StoreGetWishlistsParamsType
  const descending = query.order.startsWith("-")
  const column = descending ? query.order.slice(1) : query.order
  const [wishlists, count] = await req.scope
    .resolve<WishlistModuleService>(WISHLIST_MODULE)
    .listAndCountWishlists(customerOwner(req), {
      take: query.limit,
      skip: query.offset,
      order: { [column]: descending ? "DESC" : "ASC", id: "ASC" },
    })
  res.json({
    wishlists: await presentWishlists(
      req.scope,
      wishlists,
      await readShopperContext(req, query)
    ),
    count,
    offset: query.offset,
    limit: query.limit,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreCreateWishlistType>,
  res: MedusaResponse<StoreWishlistResponse>
) => {
  const owner = customerOwner(req)
  const { result } = await createWishlistWorkflow(req.scope).run({
    input: {
      ...owner,
      ...req.validatedBody,
      max: resolveOptions(req.scope).wishlist.maxLists,
    },
  })
  res
    .status(201)
    .json({ wishlist: await presentOwnedWishlist(req, result.id, owner) })
}
