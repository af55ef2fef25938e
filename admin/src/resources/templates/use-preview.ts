import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PreviewMessage } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { useSettled } from "../../components/use-settled.ts";
import { PARTS } from "./template-form.ts";
import type { Template, TemplateValues } from "./template-form.ts";

/** An e-mail as it would arrive with what is typed, and what is wrong in it, part by part. */
export function usePreview({ kind, locale }: Template, values: TemplateValues) {
  const { i18n } = useTranslation();
  const { subject, html, text } = useSettled(values);
  const content = { subject, html, text };
  const isWhole = PARTS.every((part) => content[part].trim() !== "");
  const { data, isFetching, error } = useQuery({
    queryKey: ["preview-message", kind, locale, content, i18n.language],
    queryFn: ({ signal }) =>
      api.query(PreviewMessage, { input: { kind, locale, content } }, { signal }),
    placeholderData: keepPreviousData,
    enabled: isWhole,
  });
  const preview = data?.previewMessage ?? null;
  const problems = preview?.userErrors ?? [];
  const problemOf = (part: keyof TemplateValues): string | null =>
    problems.find(({ field }) => field.includes(part))?.message ?? null;
  return { preview, isFetching, error, isWhole, problemOf };
}
