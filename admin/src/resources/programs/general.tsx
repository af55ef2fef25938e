import { useGetIdentity, useWarnAboutChange } from "@refinedev/core";
import { UnsavedChangesNotifier } from "@refinedev/react-router";
import { Alert, App, Button, Card, Flex, Form, Input, Select, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { UpdateProgram } from "../../../../client/admin.ts";
import type { ProgramSettingsQuery } from "../../../../client/admin.ts";
import { RequestError } from "../../../../client/request-error.ts";
import type { Viewer } from "../../auth-provider.ts";
import { useWrite } from "../../components/use-write.ts";
import type { UserError } from "../../components/use-write.ts";
import { languageName } from "../../formats.ts";
import { LookFields } from "./look-fields.tsx";

type Settings = ProgramSettingsQuery["program"];

interface SettingsValues {
  readonly translations: readonly {
    readonly locale: string;
    readonly name?: string;
    readonly pointsName?: string;
    readonly description?: string;
  }[];
  readonly locales: string[];
  readonly defaultLocale: string;
  readonly look: { readonly logoUrl?: string; readonly color?: string };
  readonly currencyCode: string;
  readonly timeZone: string;
}

/** What the program is called, speaks and looks like. */
export function GeneralSettings({ program }: { program: Settings }) {
  const { t, i18n } = useTranslation();
  const { notification } = App.useApp();
  const { setWarnWhen } = useWarnAboutChange();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("program:write") === true;
  const [form] = Form.useForm<SettingsValues>();
  const [problem, setProblem] = useState<string | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const save = useWrite(UpdateProgram, { isRepeatable: false });
  const { version, inUse } = program;

  async function finish(values: SettingsValues) {
    setIsRunning(true);
    setProblem(null);
    try {
      const refused = await save(inputOf(values, program));
      if (refused.length === 0) {
        setWarnWhen(false);
        void notification.success({ message: t("settings.general.saved") });
        return;
      }
      setProblem(show(refused));
    } catch (error) {
      setProblem(error instanceof RequestError ? error.message : t("shell.failure.offline"));
    } finally {
      setIsRunning(false);
    }
  }

  /** Puts what was refused at its field. @returns what has none */
  function show(refused: readonly UserError[]): string | null {
    const isAtField = ({ field }: UserError) => field[1] !== "version" && field.length > 1;
    form.setFields(
      refused.filter(isAtField).map(({ field, message }) => ({
        name: field.slice(1).map((it) => (/^\d+$/.test(it) ? Number(it) : it)) as never,
        errors: [message],
      })),
    );
    return (
      refused
        .filter((it) => !isAtField(it))
        .map((it) => it.message)
        .join(" ") || null
    );
  }

  const languages = (codes: readonly string[]) =>
    codes.map((value) => ({ value, label: languageName(value, i18n.language) }));
  const required = [{ required: true, message: t("members.actions.required") }];
  return (
    <Form<SettingsValues>
      key={version}
      form={form}
      layout="vertical"
      disabled={!mayEdit}
      requiredMark={false}
      initialValues={valuesOf(program)}
      onValuesChange={() => setWarnWhen(true)}
      onFinish={(values) => void finish(values)}
    >
      <UnsavedChangesNotifier />
      <Flex vertical gap={16}>
        {problem && <Alert type="error" role="alert" message={problem} />}
        <Card title={t("settings.general.names")}>
          {program.translations.map(({ locale }, at) => (
            <fieldset key={locale} className="plain-fieldset">
              <legend>{languageName(locale, i18n.language)}</legend>
              <Form.Item name={["translations", at, "locale"]} hidden>
                <Input />
              </Form.Item>
              <div className="field-pair">
                <Form.Item
                  name={["translations", at, "name"]}
                  label={t("settings.general.name")}
                  rules={at === 0 ? required : []}
                >
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item
                  name={["translations", at, "pointsName"]}
                  label={t("settings.general.pointsName")}
                  rules={at === 0 ? required : []}
                >
                  <Input maxLength={100} />
                </Form.Item>
              </div>
              <Form.Item
                name={["translations", at, "description"]}
                label={t("settings.general.description")}
              >
                <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
              </Form.Item>
            </fieldset>
          ))}
        </Card>
        <Card title={t("settings.general.look")}>
          <LookFields mayEdit={mayEdit} />
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
            <Button type="primary" htmlType="submit" loading={isRunning}>
              {t("settings.save")}
            </Button>
          </Flex>
        )}
      </Flex>
    </Form>
  );
}

const OFFERED = ["en", "vi", "de", "es", "fr", "id", "ja", "ko", "pt-BR", "th", "zh"];

function offered(spoken: readonly string[]): string[] {
  return [...new Set([...spoken, ...OFFERED])];
}

/** Browsers list zones under the names of their own, which need not be the program's. */
function zones(own: string): string[] {
  return [...new Set([own, ...Intl.supportedValuesOf("timeZone")])];
}

function valuesOf(program: Settings): SettingsValues {
  const { translations, locales, defaultLocale, look, currencyCode, timeZone } = program;
  return {
    translations: translations.map(({ locale, name, pointsName, description }) => ({
      locale,
      name: name ?? "",
      pointsName: pointsName ?? "",
      description: description ?? "",
    })),
    locales: [...locales],
    defaultLocale,
    look: { logoUrl: look.logoUrl ?? "", color: look.color ?? "" },
    currencyCode,
    timeZone,
  };
}

function inputOf(values: SettingsValues, { version, inUse }: Settings) {
  const { translations, locales, defaultLocale, look, currencyCode, timeZone } = values;
  return {
    version,
    // Of a language that goes, its texts go as well.
    translations: translations
      .filter(({ locale }) => locales.includes(locale))
      .map(({ locale, name, pointsName, description }) => ({
        locale,
        ...(name?.trim() && { name: name.trim() }),
        ...(pointsName?.trim() && { pointsName: pointsName.trim() }),
        description: description?.trim() || null,
      })),
    locales,
    defaultLocale,
    look: { logoUrl: look.logoUrl?.trim() || null, color: look.color?.trim() || null },
    ...(!inUse && { currencyCode, timeZone }),
  };
}
