package org.ironstock.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs where Chromium and its driver are installed. With the environment variable {@code IRONSTOCK_BROWSER=required} it
 * runs everywhere, so that a build server without a browser fails instead of passing in silence.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserAvailable.class)
public @interface NeedsBrowser {}
