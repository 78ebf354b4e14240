import type {
  DataTableFilteringState,
  DataTablePaginationState,
} from "@medusajs/ui"
import { useCallback, useMemo } from "react"
import { useSearchParams } from "react-router-dom"

const PAGE_SIZE = 20

/**
 * Page, search and filters of a table, kept in the address: going back to a list
 * finds it as it was, and a link shows what its sender saw.
 *
 * @param filterKeys the ids of the table's filters; each holds several values
 */
export function useTableState(filterKeys: readonly string[]) {
  const [params, setParams] = useSearchParams()
  const change = useCallback(
    (edit: (params: URLSearchParams) => void) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current)
          edit(next)
          return next
        },
        { replace: true }
      ),
    [setParams]
  )

  const pageIndex = Math.max(0, Number(params.get("page") ?? 1) - 1) || 0
  const search = params.get("q") ?? ""
  const filters = useMemo(
    () =>
      Object.fromEntries(
        filterKeys
          .filter((key) => params.has(key))
          .map((key) => [key, params.getAll(key).filter(Boolean)])
      ),
    [params, filterKeys]
  )

  return {
    /** For the request. */
    query: {
      limit: PAGE_SIZE,
      offset: pageIndex * PAGE_SIZE,
      ...(search && { q: search }),
      ...Object.fromEntries(
        Object.entries(filters).filter(([, values]) => values.length)
      ),
    },
    /** For `useDataTable`. */
    table: {
      pagination: {
        state: { pageIndex, pageSize: PAGE_SIZE },
        onPaginationChange: ({ pageIndex }: DataTablePaginationState) =>
          change((next) => next.set("page", String(pageIndex + 1))),
      },
      search: {
        state: search,
        onSearchChange: (value: string) =>
          change((next) => {
            next.delete("page")
            next.set("q", value)
            if (!value) {
              next.delete("q")
            }
          }),
      },
      filtering: {
        state: filters as DataTableFilteringState,
        onFilteringChange: (state: DataTableFilteringState) =>
          change((next) => {
            next.delete("page")
            for (const key of filterKeys) {
              next.delete(key)
              // A filter that was just opened has no value yet, but is there.
              const values = key in state ? [state[key]].flat() : undefined
              const known = values?.filter(Boolean) ?? []
              const kept = values && !known.length ? [""] : known
              kept.forEach((value) => next.append(key, String(value)))
            }
          }),
      },
      autoResetPageIndex: false,
    },
  }
}
