import { Card, Flex, Form, Input, Spin, Typography } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  MessageTemplateEditor,
  PublishMessageTemplate,
  RevertMessageTemplate,
  SaveMessageTemplate,
} from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { useWrite } from "../../components/use-write.ts";
import { ChangesInWords } from "../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../components/versions/change.tsx";
import { EditorButtons, EditorNotices } from "../../components/versions/editor-head.tsx";
import { MergeDialog } from "../../components/versions/merge-dialog.tsx";
import { PublishVersion } from "../../components/versions/publish-version.tsx";
import { StatusTag } from "../../components/versions/status-tag.tsx";
import { useEditing } from "../../components/versions/use-editing.ts";
import { VersionHistory } from "../../components/versions/version-history.tsx";
import { languageName } from "../../formats.ts";
import { useFormats } from "../../program.tsx";
import { TemplateActions } from "./template-actions.tsx";
import { draftChanges, liveVersion, PARTS, storedIn } from "./template-form.ts";
import type { Template, TemplateValues } from "./template-form.ts";
import { usePreview } from "./use-preview.ts";

interface LanguageEditorProps {
  readonly template: Template;
  readonly mayEdit: boolean;
  /** Says whether something is not saved: a page has several of these. */
  onChanged(isChanged: boolean): void;
}

/** An e-mail in one language: its words, how it arrives, publishing, history. */
export function LanguageEditor({ template, mayEdit, onChanged }: LanguageEditorProps) {
  const { t, i18n } = useTranslation();
  const { dateTime } = useFormats();
  const { kind, locale, draft, published, scheduled, savedAt, savedBy } = template;
  const [form] = Form.useForm<TemplateValues>();
  const [isPublishing, setIsPublishing] = useState(false);
  const stored = useMemo(() => storedIn(template), [template]);
  const editing = useEditing<TemplateValues>({
    form,
    stored,
    nameOf: (field) => [field.at(-1) ?? ""],
    async readAgain() {
      const { messageTemplates } = await api.query(MessageTemplateEditor, { kind });
      const now = messageTemplates.find((it) => it.locale === locale);
      return now ? { ...storedIn(now), savedBy: now.savedBy?.name ?? "" } : null;
    },
  });
  const { values, isChanged, version } = editing;
  useEffect(() => onChanged(isChanged), [isChanged, onChanged]);
  const of = { kind, locale, version };
  const save = useWrite(SaveMessageTemplate, { isRepeatable: false });
  const publish = useWrite(PublishMessageTemplate);
  const revert = useWrite(RevertMessageTemplate, { isRepeatable: false });
  const shown = usePreview(template, values);
  const name = languageName(locale, i18n.language);
  const say = ({ path, before, after }: ConfigurationChange) => {
    const part = PARTS.find((it) => it === path);
    if (!part) return null;
    const field = t(`templates.fields.${part}`);
    if (part !== "subject") return t("rewards.changes.changed", { field });
    const [from, to] = [before, after].map((it) => (it == null ? "–" : `“${String(it)}”`));
    return t("rewards.changes.field", { field, from, to });
  };
  return (
    <section aria-label={name} className="template-language">
      <Form<TemplateValues>
        form={form}
        name={`template-${locale}`}
        layout="vertical"
        requiredMark={false}
        disabled={!mayEdit}
        initialValues={stored.values}
        onValuesChange={() => editing.change(form.getFieldsValue(true) as TemplateValues)}
        onFinish={() =>
          void editing.run(() => save({ ...of, content: values }), t("versions.saved"))
        }
      >
        <Card
          title={
            <>
              <span style={{ marginInlineEnd: 8 }}>{name}</span>
              {draft && <StatusTag status="DRAFT" />}
            </>
          }
        >
          {mayEdit && (
            <Flex gap={8} wrap style={{ marginBottom: 12 }}>
              <EditorButtons
                actions={<TemplateActions template={template} />}
                isNew={false}
                editing={editing}
                publish={draft ? () => setIsPublishing(true) : null}
              />
            </Flex>
          )}
          <Typography.Paragraph type="secondary">
            {draft && savedBy && savedAt
              ? t("versions.draftBy", { name: savedBy.name, at: dateTime(savedAt) })
              : t(published ? "templates.ownWords" : "templates.builtInWords")}
          </Typography.Paragraph>
          <EditorNotices editing={editing} scheduled={scheduled ?? null} />
          {PARTS.map((part) => {
            const problem = shown.problemOf(part);
            return (
              <Form.Item
                key={part}
                name={part}
                label={t(`templates.fields.${part}`)}
                {...(problem && { help: problem, validateStatus: "error" as const })}
              >
                {part === "subject" ? (
                  <Input maxLength={300} lang={locale} />
                ) : (
                  <Input.TextArea
                    className="template-source"
                    lang={locale}
                    spellCheck={false}
                    maxLength={part === "html" ? 20_000 : 10_000}
                    autoSize={{ minRows: 6, maxRows: 18 }}
                  />
                )}
              </Form.Item>
            );
          })}
        </Card>
      </Form>
      <Preview {...shown} locale={locale} name={name} />
      <VersionHistory
        versions={template.history.nodes}
        live={liveVersion(template)}
        mayEdit={mayEdit}
        say={say}
        goBack={(toVersion) =>
          void editing.run(() => revert({ ...of, toVersion }), t("versions.history.reverted"))
        }
      />
      {isPublishing && draft && (
        <PublishVersion
          title={t("templates.publishing", { language: name })}
          changes={<ChangesInWords changes={draftChanges(template)} say={say} />}
          publish={(at) => publish({ ...of, ...(at && { at }) })}
          close={() => setIsPublishing(false)}
        />
      )}
      {editing.conflict && (
        <MergeDialog<TemplateValues>
          name={editing.conflict.savedBy}
          versions={editing.conflict.versions}
          nameOf={([part]) => t(`templates.fields.${part as keyof TemplateValues}`)}
          show={([part], of) => <Excerpt text={of[part as keyof TemplateValues]} />}
          goOn={editing.goOn}
          close={editing.closeConflict}
        />
      )}
    </section>
  );
}

function Excerpt({ text }: { text: string }) {
  return <Typography.Text className="template-excerpt">{text}</Typography.Text>;
}

interface PreviewProps extends ReturnType<typeof usePreview> {
  readonly locale: string;
  /** Of the language. */
  readonly name: string;
}

/** The e-mail as it arrives, while it is typed. */
function Preview({ preview, isFetching, isWhole, error, locale, name }: PreviewProps) {
  const { t } = useTranslation();
  const isShown = isWhole && !error && preview?.html != null;
  return (
    <Card
      title={t("templates.preview.title")}
      extra={
        <Spin size="small" spinning={isFetching} aria-label={t("templates.preview.reading")} />
      }
    >
      {isShown ? (
        <>
          <Typography.Paragraph strong lang={locale} className="template-subject">
            {preview.subject}
          </Typography.Paragraph>
          <iframe
            title={t("templates.preview.frame", { language: name })}
            className="template-frame"
            // Nothing of it runs, and nothing of it leads anywhere.
            sandbox=""
            srcDoc={preview.html!}
          />
        </>
      ) : (
        <Typography.Text type="secondary">
          {error?.message ?? t(isWhole ? "templates.preview.wrong" : "templates.preview.lacks")}
        </Typography.Text>
      )}
    </Card>
  );
}
