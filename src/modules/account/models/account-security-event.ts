import { model } from "@medusajs/framework/utils"

/** Something that a person who guards the shop wants to be able to look up. */
export const AccountSecurityEvent = model
  .define("account_security_event", {
    id: model.id({ prefix: "acsec" }).primaryKey(),
    /** One of `SecurityEventKinds`, or a host's own word. */
    kind: model.text(),
    actor_type: model.text().nullable(),
    actor_id: model.text().nullable(),
    /** Lower case. */
    email: model.text().nullable(),
    ip: model.text().nullable(),
    user_agent: model.text().nullable(),
    details: model.json().nullable(),
  })
  .indexes([
    { on: ["created_at", "id"] },
    { on: ["kind", "created_at"] },
    { on: ["email", "created_at"], where: "email is not null" },
    { on: ["actor_id", "created_at"], where: "actor_id is not null" },
  ])
