import { useGetIdentity, useWarnAboutChange } from "@refinedev/core";
import { UnsavedChangesNotifier } from "@refinedev/react-router";
import { useQuery } from "@tanstack/react-query";
import { Button, Card, Tag, Typography } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { MessageTemplateEditor } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { NotFound } from "../../pages/not-found.tsx";
import { LanguageEditor } from "./language-editor.tsx";
import { MESSAGE_KINDS } from "./template-form.ts";
import type { Template } from "./template-form.ts";
import "./templates.css";

/** An e-mail to members: its words in every language beside each other. */
export function TemplatePage() {
  const { kind: typed = "" } = useParams();
  const kind = MESSAGE_KINDS.find((it) => it === typed);
  const { i18n } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ["message-template", kind, i18n.language],
    queryFn: () => api.query(MessageTemplateEditor, { kind: kind! }),
    enabled: kind !== undefined,
  });
  if (!kind) return <NotFound />;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  return <Editors key={kind} templates={data.messageTemplates} />;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function Editors({ templates }: { templates: readonly Template[] }) {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("messages:write") === true;
  const { kind, purpose, enabled, variables } = templates[0]!;
  const field = useRef<Field>(null);
  const { changed, onChanged } = useChangedLanguages(templates);
  const { setWarnWhen } = useWarnAboutChange();
  // Saving one language does not make the other one saved.
  useEffect(() => setWarnWhen(changed > 0), [changed, setWarnWhen]);
  return (
    <>
      <UnsavedChangesNotifier message={t("versions.unsaved")} />
      <PageHeader
        title={t(`messages.kinds.${kind}`)}
        aside={!enabled && <Tag color="warning">{t("templates.off")}</Tag>}
        text={t(`templates.purposes.${purpose}`)}
        actions={<Link to="/templates">{t("templates.back")}</Link>}
      />
      <div
        className="template-languages"
        onFocus={({ target }) => {
          if (target.matches("input, textarea")) field.current = target as Element as Field;
        }}
      >
        {templates.map((template) => (
          <LanguageEditor
            key={template.locale}
            template={template}
            mayEdit={mayEdit}
            onChanged={onChanged[template.locale]!}
          />
        ))}
      </div>
      <Card title={t("templates.variables.title")} style={{ marginTop: 24 }}>
        <Typography.Paragraph type="secondary">
          {t(mayEdit ? "templates.variables.text" : "templates.variables.readOnly")}
        </Typography.Paragraph>
        <ul className="plain-list template-variables">
          {variables.map(({ name, description, example }) => (
            <li key={name}>
              <Button
                size="small"
                disabled={!mayEdit}
                aria-label={t("templates.variables.insert", { name })}
                onClick={() => insert(field.current ?? firstBody(templates), `{{ ${name} }}`)}
              >
                <code>{`{{ ${name} }}`}</code>
              </Button>
              <span>{description}</span>
              <Typography.Text type="secondary">{example}</Typography.Text>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

/** How many languages have something that is not saved. */
function useChangedLanguages(templates: readonly Template[]) {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const locales = templates.map(({ locale }) => locale).join(" ");
  const onChanged = useMemo(() => {
    const entries = locales.split(" ").map((locale) => {
      const change = (isChanged: boolean) =>
        setChanged((before) => {
          const next = new Set(before);
          if (isChanged) next.add(locale);
          else next.delete(locale);
          return next;
        });
      return [locale, change] as const;
    });
    return Object.fromEntries(entries);
  }, [locales]);
  return { changed: changed.size, onChanged };
}

function firstBody([template]: readonly Template[]): Field {
  return document.getElementById(`template-${template!.locale}_html`) as Field;
}

/** Writes where the cursor is, as if it were typed. */
function insert(field: Field, text: string): void {
  field.setRangeText(
    text,
    field.selectionStart ?? field.value.length,
    field.selectionEnd ?? field.value.length,
    "end",
  );
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}
