/**
 * Puts the app settings into the environment, where the app and the triggers look for them, before any app code loads.
 * They win over what the process inherited, as in a function app.
 */
export function applyAppSettings(appDirectory: string, settings: Record<string, string>): void {
  Object.assign(process.env, {
    AZURE_FUNCTIONS_ENVIRONMENT: 'Development',
    AzureWebJobsScriptRoot: appDirectory,
    ...settings,
  });
}

export function appSetting(name: string): string | undefined {
  return process.env[name];
}

/** Replaces each `%NAME%` in a binding's text by the app setting NAME. Throws with the name of one that is missing. */
export function resolveAppSettings(text: string): string {
  return text.replace(/%([^%]+)%/g, (_, name: string) => {
    const value = appSetting(name);
    if (value === undefined) throw new Error(`The app setting ${name} is not set.`);
    return value;
  });
}

/** The app setting `AzureWebJobs.<function>.Disabled` switches a function off without a deployment. */
export function isDisabled(functionName: string): boolean {
  return /^(true|1)$/i.test(appSetting(`AzureWebJobs.${functionName}.Disabled`) ?? '');
}
