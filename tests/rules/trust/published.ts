/** The titles of the published controls, section by section, and the control of ours that answers each. */
export const published = {
  'Authentication and Security': {
    'Multi-Factor Authentication (MFA)': 'mfa',
    'Password policies': 'passwords',
    'Certificate and key rotation': 'rotation',
    'BankID integration': 'bankid',
  },
  'Data Hosting and Location': {
    'Primary infrastructure': 'azure',
    'Database backup and file storage': 'backup-place',
    'Geographic restrictions': 'eu-only',
    'Compliance certifications': 'certificates',
  },
  'Data at Rest': {
    'Database encryption': 'disk-encryption',
    'Database backups': 'backups',
    'Application-level encryption': 'field-encryption',
  },
  'Data in Transit': {
    'Network isolation': 'network',
    'Database TLS connections': 'database-tls',
    'HTTPS enforcement': 'https',
    'Secure cookies': 'cookies',
  },
  'Data Governance': {
    'Records of Processing Activities (RoPA)': 'records',
    'Data retention policies': 'retention',
    'Data Processing Agreements (DPAs)': 'agreements',
  },
  'Data Subject Rights': {
    'Data subject request processes': 'requests',
    'Privacy Policy': 'privacy-policy',
  },
  'Sub-processors': {
    'Amazon Web Services (AWS)': 'aws',
    'Microsoft (Entra ID and Azure)': 'microsoft',
    'Anthropic (Claude)': 'anthropic',
    PostHog: 'posthog',
    Close: 'close',
  },
  'AI and Automation': {
    'AI receipt scanning': 'ai-scanning',
    'AI automated expense evaluation': 'ai-evaluation',
  },
  'Product Security': {
    'Secure source code access': 'source-access',
    'Version control and release process': 'version-control',
    'Environment separation': 'environments',
    'Test data management': 'test-data',
    'Modern secure technology stack': 'stack',
    'Dependency and package vetting': 'dependencies',
  },
  'Security Operations': {
    'Access control': 'access',
    'Secrets management': 'secrets',
    'System patching': 'patching',
    'Application-level monitoring': 'error-monitoring',
    'System-level monitoring': 'system-monitoring',
    'Incident response plan': 'incidents',
  },
} as const;
