import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { Card, Form } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import {
  EarningRuleEditor,
  PublishEarningRule,
  RevertEarningRule,
  RuleFields,
  SaveEarningRule,
} from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ConditionBuilder } from "../../components/conditions/condition-builder.tsx";
import type { ConditionField } from "../../components/conditions/rule-json.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { useWrite } from "../../components/use-write.ts";
import { ChangesInWords } from "../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../components/versions/change.tsx";
import { EditorHead } from "../../components/versions/editor-head.tsx";
import { MergeDialog } from "../../components/versions/merge-dialog.tsx";
import { PublishVersion } from "../../components/versions/publish-version.tsx";
import { StatusTag } from "../../components/versions/status-tag.tsx";
import { useEditing } from "../../components/versions/use-editing.ts";
import { VersionHistory } from "../../components/versions/version-history.tsx";
import { NotFound } from "../../pages/not-found.tsx";
import { useFormats, useProgram } from "../../program.tsx";
import { Backtest } from "./backtest.tsx";
import { EffectFields } from "./effect-fields.tsx";
import { InWords, RuleSentence } from "./in-words.tsx";
import { LimitFields } from "./limit-fields.tsx";
import { NameFields, ScheduleFields, TriggerFields } from "./main-fields.tsx";
import { RuleActions } from "./rule-actions.tsx";
import { draftChanges, fieldInWords, ruleChange } from "./rule-change.ts";
import { inputOf, NEW_RULE, placeOf, valuesOf } from "./rule-form.ts";
import type { Rule, RuleValues } from "./rule-form.ts";
import { Trial } from "./trial.tsx";
import "./rules.css";

/** A rule: what members earn by, and its editor. */
export function RulePage() {
  const { id = "new" } = useParams();
  const { i18n } = useTranslation();
  const rule = useQuery({
    queryKey: ["earning-rule", id, i18n.language],
    queryFn: () => api.query(EarningRuleEditor, { id }),
    enabled: id !== "new",
  });
  const fields = useQuery({
    queryKey: ["rule-fields", i18n.language],
    queryFn: () => api.query(RuleFields, { about: "PURCHASE" }),
  });
  const error = rule.error ?? fields.error;
  if (!fields.data || (id !== "new" && !rule.data)) {
    if (!error) return <Loading rows={8} />;
    return <Failure error={error} onRetry={() => void rule.refetch()} />;
  }
  const found = rule.data?.program.earningRule ?? null;
  if (id !== "new" && !found) return <NotFound />;
  return <Editor key={id} rule={found} fields={fields.data.program.ruleFields} />;
}

interface EditorProps {
  /** Null for a new one. */
  readonly rule: Rule | null;
  readonly fields: readonly ConditionField[];
}

function Editor({ rule, fields }: EditorProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const formats = useFormats();
  const { dateTime } = formats;
  const { currencyCode, locales } = useProgram();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit =
    viewer?.permissions.includes("rules:write") === true && rule?.status !== "ARCHIVED";
  const [form] = Form.useForm<RuleValues>();
  const [isPublishing, setIsPublishing] = useState(false);
  const stored = useMemo(() => storedIn(rule, formats), [rule, formats]);
  const editing = useEditing<RuleValues>({
    form,
    stored,
    nameOf: (field, values) => placeOf(values, locales)(field),
    async readAgain() {
      const { program } = await api.query(EarningRuleEditor, { id: rule!.id });
      const now = program.earningRule;
      if (!now) return null;
      return { ...storedIn(now, formats), savedBy: (now.draft ?? now).savedBy.name };
    },
  });
  const { values, isChanged } = editing;
  const [createdId, setCreatedId] = useState<string | null>(null);
  // A new rule has its own page, once nothing is unsaved any more.
  useEffect(() => {
    if (createdId && !isChanged) void navigate(`/rules/${createdId}`, { replace: true });
  }, [createdId, isChanged, navigate]);
  const save = useWrite(SaveEarningRule, {
    isRepeatable: false,
    onDone({ saveEarningRule }) {
      if (!rule) setCreatedId(saveEarningRule.rule!.id);
    },
  });
  const publish = useWrite(PublishEarningRule);
  const revert = useWrite(RevertEarningRule, { isRepeatable: false });
  const input = useMemo(
    () => ({
      ...inputOf(values, { currencyCode, instantOf: formats.instantOf }),
      ...(rule && { id: rule.id, version: editing.version }),
    }),
    [values, currencyCode, formats, rule, editing.version],
  );
  const draft = rule && (rule.status === "DRAFT" ? rule : rule.draft);
  const live = rule && rule.status !== "DRAFT" && rule.status !== "SCHEDULED" ? rule : null;
  const title = rule ? (draft ?? rule).title : t("rules.new");
  const say = (change: ConfigurationChange, all: readonly ConfigurationChange[]) =>
    ruleChange(change, all, { t, formats });
  const isPurchase = values.trigger === "PURCHASE";
  const asked = isPurchase ? fields : fields.filter(({ name }) => !OF_PURCHASES.has(name));

  return (
    <Form<RuleValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!mayEdit}
      initialValues={stored.values}
      onValuesChange={() => editing.change(form.getFieldsValue(true) as RuleValues)}
      onFinish={() => void editing.run(() => save(input), t("versions.saved"))}
    >
      <EditorHead
        title={title}
        aside={
          rule && (
            <span>
              <StatusTag status={rule.status} />
              {rule.draft && <StatusTag status="DRAFT" />}
            </span>
          )
        }
        text={
          draft
            ? t("versions.draftBy", { name: draft.savedBy.name, at: dateTime(draft.savedAt) })
            : rule
              ? t("versions.live", { version: rule.version })
              : t("rules.newText")
        }
        isNew={!rule}
        scheduled={rule?.scheduled ?? null}
        editing={editing}
        mayEdit={mayEdit}
        actions={rule && <RuleActions rule={rule} />}
        publish={draft ? () => setIsPublishing(true) : null}
      />
      <div className="editor">
        <div>
          <NameFields />
          <Card title={t("rules.when.title")}>
            <TriggerFields />
            <Form.Item
              name="conditions"
              label={t("rules.when.conditions")}
              extra={values.conditions ? null : t("rules.when.none")}
            >
              <ConditionBuilder
                fields={asked}
                label={t("rules.when.conditions")}
                isDisabled={!mayEdit}
              />
            </Form.Item>
          </Card>
          <EffectFields
            lineFields={fields.find(({ name }) => name === "lines")?.lineFields ?? []}
            isPurchase={isPurchase}
            isDisabled={!mayEdit}
          />
          <LimitFields used={(draft ?? rule)?.limits ?? []} isDisabled={!mayEdit} />
          <ScheduleFields />
          {rule && (
            <VersionHistory
              versions={rule.history.nodes}
              live={live?.version ?? null}
              mayEdit={mayEdit}
              say={say}
              goBack={(toVersion) =>
                void editing.run(
                  () => revert({ id: rule.id, version: editing.version, toVersion }),
                  t("versions.history.reverted"),
                )
              }
            />
          )}
        </div>
        <div className="editor-side rule-side">
          <InWords input={input} />
          {mayEdit && isPurchase && <Trial input={input} />}
          {mayEdit && isPurchase && (
            <Backtest ruleId={rule?.id ?? null} isReady={draft !== null && !isChanged} />
          )}
        </div>
      </div>
      {isPublishing && draft && (
        <PublishVersion
          title={t("rules.publishing")}
          changes={<ChangesInWords changes={draftChanges(live, draft)} say={say} />}
          publish={(at) => publish({ id: draft.id, version: draft.version, ...(at && { at }) })}
          close={() => setIsPublishing(false)}
        />
      )}
      {editing.conflict && (
        <MergeDialog<RuleValues>
          name={editing.conflict.savedBy}
          versions={editing.conflict.versions}
          nameOf={([field]) => t(`rules.fields.${field as keyof RuleValues}`)}
          show={([field], of) =>
            // The sentence says these as they work together.
            field === "conditions" || field === "effects" ? (
              <RuleSentence input={inputOf(of, { currencyCode, instantOf: formats.instantOf })} />
            ) : (
              fieldInWords(field as keyof RuleValues, of, { t, formats })
            )
          }
          goOn={editing.goOn}
          close={editing.closeConflict}
        />
      )}
    </Form>
  );
}

// What only a purchase has.
const OF_PURCHASES: ReadonlySet<string> = new Set([
  "amount",
  "units",
  "lines",
  "linesAmount",
  "linesUnits",
  "channel",
  "locationId",
  "partner",
  "firstPurchase",
]);

function storedIn(rule: Rule | null, formats: Parameters<typeof valuesOf>[1]) {
  if (!rule) return { values: NEW_RULE, version: 0 };
  const newest = rule.draft ?? rule;
  return { values: valuesOf(newest, formats), version: newest.version };
}
