interface ImportMetaEnv {
  /** Address for reports of errors; the about page says so where none is configured. */
  readonly CONTACT_EMAIL?: string;
}
