import { Content } from "../components"
import { defineMailTemplate, type MailProps } from "../define-template"
import { minimal, sample, type BroadcastData } from "./sample"

export const broadcast = defineMailTemplate({
  name: "broadcast",
  category: "marketing",
  sample,
  minimal,
  subject: ({ data }) => data.subject,
  preheader: ({ data }) => data.preheader ?? "",
  text: ({ data }) => data.text ?? undefined,
  Body: Broadcast,
})

function Broadcast({ data }: MailProps<BroadcastData>) {
  return <Content html={data.html} />
}
