package org.ironstock.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs where {@code pdfsig} of poppler-utils is installed. With the environment variable {@code IRONSTOCK_PDFSIG=required}
 * it runs everywhere, so that a build server without it fails instead of passing in silence.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PdfsigAvailable.class)
public @interface NeedsPdfsig {}
