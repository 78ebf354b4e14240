import { MAIL_MODULE } from "../../modules/mail/constants"
import type MailModuleService from "../../modules/mail/service"
import type { PersonalDataHolder } from "../account/personal-data/types"
import { eraseMailOfPersonWorkflow } from "./erase-mail-of-person"

/** The mails they got, and which they want. */
export const mailPersonalData: PersonalDataHolder = {
  feature: "mail",
  export: async (container, { customer_id }) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const [messages, preferences] = await Promise.all([
      mail.listMailMessages(
        { customer_id },
        {
          select: ["to", "template", "subject", "text", "status", "created_at"],
          order: { created_at: "ASC" },
        }
      ),
      mail.listMailPreferences({ customer_id }),
    ])
    return {
      mails: messages.map(
        ({ to, template, subject, text, status, created_at }) => ({
          to,
          template,
          subject,
          text,
          status,
          created_at,
        })
      ),
      email_preferences: preferences.map(
        ({ address, marketing, restock, reviews }) => ({
          address,
          marketing,
          restock,
          reviews,
        })
      ),
    }
  },
  erase: async (container, person) => {
    await eraseMailOfPersonWorkflow(container).run({ input: person })
  },
}
