import { z } from "@medusajs/framework/zod"
import {
  describeRoute,
  type DescribedRoute,
} from "../../utils/http/describe-route"

export const docsRoutes: DescribedRoute[] = [
  describeRoute({
    method: "GET",
    path: "/docs",
    feature: "shop",
    summary: "Read this documentation in a browser",
    description: "Comes with the shop: nothing is loaded from elsewhere.",
    auth: "none",
    responses: { 200: "text/html" },
  }),
  describeRoute({
    method: "GET",
    path: "/docs/openapi.json",
    feature: "shop",
    summary: "Read this documentation as OpenAPI 3.1",
    auth: "none",
    responses: {
      200: z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }),
      304: "",
    },
    example: {
      response: { openapi: "3.1.0", info: { title: "Shop" }, paths: {} },
    },
  }),
  describeRoute({
    method: "GET",
    path: "/docs/assets/:file",
    feature: "shop",
    summary: "A file of the documentation's viewer",
    auth: "none",
    responses: { 200: "*/*", 304: "" },
    example: { params: { file: "swagger-ui.css" } },
  }),
]
