import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type {
  AdminMailMessageListResponse,
  AdminMailMessageResponse,
  AdminMailPreviewResponse,
  AdminMailTemplateListResponse,
} from "../../types/http/mail"
import { sdk } from "../lib/sdk"

const KEY = "mail"
/** Mails move by themselves; a list that is looked at follows. */
const REFRESH_MS = 5_000

export function useMailMessages(query: Record<string, unknown>) {
  return useQuery({
    queryKey: [KEY, "messages", query],
    queryFn: () =>
      sdk.client.fetch<AdminMailMessageListResponse>("/admin/mail/messages", {
        query,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
}

export function useMailMessage(id: string) {
  return useQuery({
    queryKey: [KEY, "messages", id],
    queryFn: () =>
      sdk.client.fetch<AdminMailMessageResponse>(`/admin/mail/messages/${id}`),
    refetchInterval: REFRESH_MS,
  })
}

/** Sends a message again, or keeps one that still waits from being sent. */
export function useMailMessageAction(action: "retry" | "cancel") {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      sdk.client.fetch<AdminMailMessageResponse>(
        `/admin/mail/messages/${id}/${action}`,
        { method: "POST" }
      ),
    onSettled: () => client.invalidateQueries({ queryKey: [KEY, "messages"] }),
  })
}

export function useMailTemplates() {
  return useQuery({
    queryKey: [KEY, "templates"],
    queryFn: () =>
      sdk.client.fetch<AdminMailTemplateListResponse>("/admin/mail/templates", {
        query: { limit: 100 },
      }),
  })
}

export function useMailPreview(name: string | undefined, locale: string) {
  return useQuery({
    queryKey: [KEY, "templates", name, locale],
    queryFn: () =>
      sdk.client.fetch<AdminMailPreviewResponse>(
        `/admin/mail/templates/${name}/preview`,
        { query: { locale } }
      ),
    enabled: Boolean(name),
    placeholderData: keepPreviousData,
  })
}

export function useSendTestMail(name: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { to: string; locale: string }) =>
      sdk.client.fetch<AdminMailMessageResponse>(
        `/admin/mail/templates/${name}/test`,
        { method: "POST", body }
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY, "messages"] }),
  })
}
