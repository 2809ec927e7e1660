/**
 * Rules of notices in plain Java: what a notice must say beyond the official fields, and how its publication proceeds.
 */
@org.jspecify.annotations.NullMarked
package org.ironstock.notice.domain;
