//! The page behind the mailed link: confirming, seeing where one stands, giving the place back.

pub mod web;
