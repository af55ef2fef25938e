import { useGetIdentity } from "@refinedev/core";
import { UnsavedChangesNotifier } from "@refinedev/react-router";
import { Alert, Button, Card, Flex, Form, Input, Select, Typography } from "antd";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProgramSettings, UpdateProgram } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { useWrite } from "../../components/use-write.ts";
import { MergeDialog } from "../../components/versions/merge-dialog.tsx";
import { valueAt } from "../../components/versions/merge-values.ts";
import { useEditing } from "../../components/versions/use-editing.ts";
import { languageName } from "../../formats.ts";
import { LookFields } from "./look-fields.tsx";
import { inputOf, placeOf, valuesOf } from "./settings-form.ts";
import type { Settings, SettingsValues } from "./settings-form.ts";

/** What the program is called, speaks and looks like. */
export function GeneralSettings({ program }: { program: Settings }) {
  const { t, i18n } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("program:write") === true;
  const [form] = Form.useForm<SettingsValues>();
  const stored = useMemo(() => storedIn(program), [program]);
  const editing = useEditing<SettingsValues>({
    form,
    stored,
    nameOf: placeOf,
    async readAgain() {
      const { program: now } = await api.query(ProgramSettings);
      return { ...storedIn(now), savedBy: t("versions.merge.somebody") };
    },
  });
  const savedVersion = useRef(program.version);
  const save = useWrite(UpdateProgram, {
    isRepeatable: false,
    onDone({ updateProgram }) {
      savedVersion.current = updateProgram.program?.version ?? savedVersion.current;
    },
  });
  const { inUse } = program;

  const take = () => editing.change(form.getFieldsValue(true) as SettingsValues);
  const finish = (values: SettingsValues) => {
    const before = stored.values;
    return editing.run(
      () => save(inputOf(values, editing.version, inUse)),
      t("settings.general.saved"),
      // The version that was saved is asked for: what somebody saved meanwhile stays.
      () => save(inputOf(before, savedVersion.current, inUse)),
    );
  };

  /** What a field is called, with its language where it has one for each. */
  function fieldName([field = "", at = "", part = ""]: readonly string[]): string {
    if (field === "look") return t(`settings.general.${LOOK[at]!}`);
    if (field !== "translations") return t(`settings.general.${FIELDS[field]!}`);
    const name =
      part === "" ? t("settings.general.names") : t(`settings.general.${part as "name"}`);
    return `${name}, ${languageName(at, i18n.language)}`;
  }

  const languages = (codes: readonly string[]) =>
    codes.map((value) => ({ value, label: languageName(value, i18n.language) }));
  const required = [{ required: true, message: t("members.actions.required") }];
  return (
    <Form<SettingsValues>
      form={form}
      layout="vertical"
      disabled={!mayEdit}
      requiredMark={false}
      initialValues={stored.values}
      onValuesChange={take}
      onFinish={() => void finish(editing.values)}
    >
      <UnsavedChangesNotifier />
      <Flex vertical gap={16}>
        {editing.problem && <Alert type="error" role="alert" message={editing.problem} />}
        <Card title={t("settings.general.names")}>
          {Object.keys(editing.values.translations).map((locale, at) => (
            <fieldset key={locale} className="plain-fieldset">
              <legend>{languageName(locale, i18n.language)}</legend>
              <div className="field-pair">
                <Form.Item
                  name={["translations", locale, "name"]}
                  label={t("settings.general.name")}
                  rules={at === 0 ? required : []}
                >
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item
                  name={["translations", locale, "pointsName"]}
                  label={t("settings.general.pointsName")}
                  rules={at === 0 ? required : []}
                >
                  <Input maxLength={100} />
                </Form.Item>
              </div>
              <Form.Item
                name={["translations", locale, "description"]}
                label={t("settings.general.description")}
              >
                <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
              </Form.Item>
            </fieldset>
          ))}
        </Card>
        <Card title={t("settings.general.look")}>
          <LookFields mayEdit={mayEdit} onUpload={take} />
        </Card>
        <Card title={t("settings.general.languages")}>
          <div className="field-pair">
            <Form.Item
              name="locales"
              label={t("settings.general.locales")}
              extra={t("settings.general.localesHint")}
            >
              <Select mode="multiple" options={languages(offered(program.locales))} />
            </Form.Item>
            <Form.Item name="defaultLocale" label={t("settings.general.defaultLocale")}>
              <Select options={languages(program.locales)} />
            </Form.Item>
          </div>
        </Card>
        <Card title={t("settings.general.fixed")}>
          <Typography.Paragraph type="secondary">
            {t(inUse ? "settings.general.fixedText" : "settings.general.notFixedText")}
          </Typography.Paragraph>
          <div className="field-pair">
            <Form.Item name="currencyCode" label={t("settings.general.currency")}>
              <Select
                showSearch
                disabled={!mayEdit || inUse}
                options={Intl.supportedValuesOf("currency").map((value) => ({ value }))}
              />
            </Form.Item>
            <Form.Item name="timeZone" label={t("settings.general.timeZone")}>
              <Select
                showSearch
                disabled={!mayEdit || inUse}
                options={zones(program.timeZone).map((value) => ({ value }))}
              />
            </Form.Item>
          </div>
        </Card>
        {mayEdit && (
          <Flex justify="end">
            <Button type="primary" htmlType="submit" loading={editing.isRunning}>
              {t("settings.save")}
            </Button>
          </Flex>
        )}
      </Flex>
      {editing.conflict && (
        <MergeDialog<SettingsValues>
          name={editing.conflict.savedBy}
          versions={editing.conflict.versions}
          nameOf={fieldName}
          show={(path, of) => inWords(valueAt(of, path), i18n.language)}
          goOn={editing.goOn}
          close={editing.closeConflict}
        />
      )}
    </Form>
  );
}

const LOOK: Readonly<Record<string, "logo" | "color">> = { logoUrl: "logo", color: "color" };
const FIELDS: Readonly<
  Record<string, "locales" | "defaultLocale" | "currency" | "timeZone" | "look">
> = {
  locales: "locales",
  defaultLocale: "defaultLocale",
  currencyCode: "currency",
  timeZone: "timeZone",
  look: "look",
};

function storedIn(program: Settings) {
  return { values: valuesOf(program), version: program.version };
}

/** A value as people read it: languages by their names. Null where there is none. */
function inWords(value: unknown, language: string): string | null {
  if (Array.isArray(value)) {
    return value.map((code) => languageName(code as string, language)).join(", ");
  }
  return typeof value === "string" && value !== "" ? value : null;
}

const OFFERED = ["en", "vi", "de", "es", "fr", "id", "ja", "ko", "pt-BR", "th", "zh"];

function offered(spoken: readonly string[]): string[] {
  return [...new Set([...spoken, ...OFFERED])];
}

/** Browsers list zones under the names of their own, which need not be the program's. */
function zones(own: string): string[] {
  return [...new Set([own, ...Intl.supportedValuesOf("timeZone")])];
}
