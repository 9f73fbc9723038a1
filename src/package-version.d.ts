/** Put in by the bundler and by the test runner. */
declare const PACKAGE_VERSION: string;
