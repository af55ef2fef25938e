import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { Alert, Card, Flex, Switch, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { MessageTemplateList, SwitchMessages } from "../../../../client/admin.ts";
import type { MessageTemplateListQuery } from "../../../../client/admin.ts";
import { RequestError } from "../../../../client/request-error.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useWrite } from "../../components/use-write.ts";
import { languageName } from "../../formats.ts";
import "./templates.css";

type Listed = MessageTemplateListQuery["messageTemplates"][number];

/** What members are e-mailed: which of it is sent, and how far its words are in each language. */
export function TemplateList() {
  const { t, i18n } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("messages:write") === true;
  const [problem, setProblem] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ["message-templates", i18n.language],
    queryFn: () => api.query(MessageTemplateList),
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const kinds = Map.groupBy(data.messageTemplates, ({ kind }) => kind);
  return (
    <>
      <PageHeader title={t("templates.title")} text={t("templates.text")} />
      {problem && (
        <Alert type="error" role="alert" message={problem} style={{ marginBottom: 16 }} />
      )}
      <Card>
        <ul className="part-list" aria-label={t("templates.title")}>
          {[...kinds].map(([kind, languages]) => (
            <Kind key={kind} languages={languages} mayEdit={mayEdit} onProblem={setProblem} />
          ))}
        </ul>
      </Card>
    </>
  );
}

interface KindProps {
  /** The same e-mail in each language. */
  readonly languages: readonly Listed[];
  readonly mayEdit: boolean;
  onProblem(problem: string | null): void;
}

function Kind({ languages, mayEdit, onProblem }: KindProps) {
  const { t, i18n } = useTranslation();
  const [isRunning, setIsRunning] = useState(false);
  const change = useWrite(SwitchMessages, { isRepeatable: false });
  const { kind, purpose, enabled } = languages[0]!;
  const name = t(`messages.kinds.${kind}`);
  // Members wait for it.
  const isAlwaysSent = kind === "IDENTITY_CODE";

  async function turn(isOn: boolean) {
    setIsRunning(true);
    onProblem(null);
    try {
      const refused = await change({ switches: [{ kind, enabled: isOn }] });
      onProblem(refused[0]?.message ?? null);
    } catch (error) {
      onProblem(error instanceof RequestError ? error.message : t("shell.failure.offline"));
    } finally {
      setIsRunning(false);
    }
  }
  return (
    <li className="template-row">
      <div style={{ flex: "1 1 240px", minWidth: 0 }}>
        <Link to={`/templates/${kind}`}>{name}</Link>
        <SecondaryLine>{t(`templates.purposes.${purpose}`)}</SecondaryLine>
      </div>
      <Flex gap={8} wrap style={{ flex: "1 1 240px" }}>
        {languages.map((template) => (
          <span key={template.locale}>
            <Typography.Text type="secondary" style={{ marginInlineEnd: 4 }}>
              {languageName(template.locale, i18n.language)}
            </Typography.Text>
            <State template={template} />
          </span>
        ))}
      </Flex>
      <Switch
        aria-label={t("templates.switch", { name })}
        title={isAlwaysSent ? t("templates.alwaysSent") : ""}
        checked={enabled}
        loading={isRunning}
        disabled={!mayEdit || isAlwaysSent}
        onChange={(isOn) => void turn(isOn)}
      />
    </li>
  );
}

/** How far an e-mail's words are in a language. */
function State({ template: { published, draft, scheduled } }: { template: Listed }) {
  const { t } = useTranslation();
  return (
    <>
      <Tag bordered={false} color={published ? "success" : "default"}>
        {t(published ? "templates.state.own" : "templates.state.builtIn")}
      </Tag>
      {draft && <Tag bordered={false}>{t("versions.hasDraft")}</Tag>}
      {scheduled && <Tag bordered={false}>{t("versions.hasScheduled")}</Tag>}
    </>
  );
}
